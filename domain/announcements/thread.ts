import { conflict } from '../violations'
import type { AnnouncementStatus } from './words'

/** What decides whether something can be said under an announcement. */
export interface Thread {
  status: AnnouncementStatus
  isLocked: boolean
}

/** Whether the thread takes another comment: it has been published, still stands, and nobody closed it. */
export function isOpen({ status, isLocked }: Thread): boolean {
  return status === 'published' && !isLocked
}

/** @throws RuleViolation 409 `thread_locked`, or `not_published` while nobody has been told. */
export function requireOpenThread(thread: Thread): void {
  if (isOpen(thread)) return
  if (thread.status === 'draft' || thread.status === 'scheduled')
    throw conflict('not_published', 'It has not been published yet.', { status: thread.status })
  throw conflict('thread_locked', 'Nothing more can be said here.', { status: thread.status })
}
