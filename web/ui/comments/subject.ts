import type { FormAction } from '../form/state'

/** What the comments of a page are about, and what its forms do. */
export interface CommentSubject {
  /** The page's address with a query. */
  href: (query: Record<string, string>) => string
  /** What the forms tell their actions about it, by names and values. */
  fields: Record<string, string>
  comment: FormAction
  moderate: FormAction
  /** Absent where what was said is not taken back. */
  takeBack?: FormAction
  /** Absent where a comment is not reported on the page. */
  report?: FormAction
  /** Whether something more can be said. */
  takesComments: boolean
  mayModerate: boolean
}

/** What was just done on the page, in words, at the place where it was done. */
export interface Said {
  words: string
  /** A part of the page by its name; the thread as a whole; or the comment of this id. */
  at: string | { comment: string }
}

/** The place of a word about the thread as a whole. */
export const THREAD = 'thread'
