import type { Notice } from './notice'

/** A notice that has its place in the demo's days. */
export interface Special extends Notice {
  /** Names it within the demo. */
  key: string
  /** Days before today, and the local hour of publishing; the day of a draft is that of its writing. */
  days: number
  hour: number
  status?: 'draft' | 'scheduled' | 'withdrawn'
  isPinned?: true
  isLocked?: true
  /** Hours for which it holds, where that is less than to the end of its day. */
  validHours?: number
  /** Mailboxes of the named residents who have not read it yet. */
  unreadBy?: readonly string[]
  /** Mailboxes of the named residents who have read it and not confirmed. */
  unconfirmedBy?: readonly string[]
  /** A volunteer went from door to door for whoever had not read it. */
  isTakenToDoors?: true
  /** The special that it replaces. */
  supersedes?: string
}
