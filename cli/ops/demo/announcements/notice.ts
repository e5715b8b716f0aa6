import type { Audience } from '@/domain/announcements/audience'
import type { Language, Urgency } from '@/domain/notifications'

/** Who announces in the demo: the committee's secretary, or a member of staff by employee id. */
export type AuthorKey = 'secretary' | 'FM001' | 'SH001' | 'AC001'

/** Something that a reader says, and what the author answers. */
export interface Remark {
  says: string
  answer?: string
  /** Taken out of sight by the secretary. */
  isHidden?: true
}

/**
 * An announcement as its author writes it. `{day}` in its texts is the day it is about, `{block}` one of the blocks, which is
 * then its audience, `{month}` the month it is written in.
 */
export interface Notice {
  by: AuthorKey
  category: string
  title: string
  body: string
  language: Language
  urgency: Urgency
  audience: Partial<Audience>
  /** Days from publishing to what it is about; it leaves the lists after that day. Absent for what holds for good. */
  inDays?: number
  /** The local months in which it is written; all when absent. */
  months?: readonly number[]
  requiresAcknowledgement: boolean
  /** How many of those who usually read do so, 0–1. */
  interest: number
  talk: readonly Remark[]
}

type More = Partial<Omit<Notice, 'by' | 'category' | 'title' | 'body'>>

/** A notice with what most have in common filled in. */
export function notice(
  by: AuthorKey,
  category: string,
  title: string,
  body: string,
  more: More = {},
): Notice {
  return {
    by,
    category,
    title,
    body,
    language: 'en',
    urgency: 'normal',
    audience: { everyone: true },
    requiresAcknowledgement: false,
    interest: 1,
    talk: [],
    ...more,
  }
}
