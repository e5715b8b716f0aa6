import type { SQL } from 'drizzle-orm'
import type { StaffRole } from '@/domain/staff'
import { sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type CommentRow, isThere, rowsOf } from './thread-rows'

/** Comments that begin a thread, on one page. */
const ROOTS = 20
/** Replies shown under one of them; more have a page of their own. */
const REPLIES = 20
/** Replies on such a page. */
const REPLIES_ALONE = 100

/** Who wrote a comment, as neighbours know each other: by name and flat, staff by what they do. Never how to reach them. */
export interface Commenter {
  name: string
  isViewer: boolean
  flatNumber: string | null
  staffRole: StaffRole | null
  isCommittee: boolean
}

/** A comment as one person sees it. */
export interface CommentView {
  id: string
  at: string
  isHidden: boolean
  /** Its author has taken it back. */
  isTakenBack: boolean
  /** Null when it is hidden from this person, or taken back: only its place is left, for what was answered to it. */
  said: { author: Commenter; body: string } | null
  /** Whom it answers, where that is not the thread's first comment. */
  answers: string | null
}

export interface ThreadView {
  root: CommentView
  /** Oldest first. */
  replies: CommentView[]
  hasEarlier: boolean
}

export interface ThreadPage {
  /** Oldest first; page 1 holds the latest. */
  threads: ThreadView[]
  hasEarlier: boolean
}

/** What the comments are about. */
export type About = { announcement: string } | { photo: string }

/**
 * What has been said about something that the viewer sees: threads two levels deep, however deep the answers go. `only` narrows
 * it to one thread with all its replies, page by page.
 */
export async function threadPage(
  viewer: Viewer,
  about: About,
  { page, only }: { page: number; only: string | null },
): Promise<ThreadPage> {
  const size = only ? 1 : ROOTS
  const isOnly = only ? sql`c.id = ${only}` : sql`true`
  const roots = await rowsOf(
    viewer,
    sql`select c.*, null::uuid as root_id, null::uuid as answered_id from comments c
      where ${isAbout(about)} and c.parent_id is null and ${isOnly} and ${isThere(viewer)}
      order by c.created_at desc, c.id desc limit ${size + 1} offset ${only ? 0 : (page - 1) * ROOTS}`,
  )
  const shown = roots.slice(0, size).reverse()
  const replies = await repliesTo(
    viewer,
    shown.map(({ id }) => id),
    only ? { size: REPLIES_ALONE, page } : { size: REPLIES, page: 1 },
  )
  return {
    threads: shown.map((root) => threadOf(root, replies, viewer, only ? REPLIES_ALONE : REPLIES)),
    hasEarlier: roots.length > size,
  }
}

const isAbout = (about: About): SQL =>
  'photo' in about ? sql`c.photo_id = ${about.photo}` : sql`c.announcement_id = ${about.announcement}`

/** The latest replies of each thread and one more, all levels in one. */
async function repliesTo(
  viewer: Viewer,
  rootIds: string[],
  { size, page }: { size: number; page: number },
): Promise<CommentRow[]> {
  if (rootIds.length === 0) return []
  const from = (page - 1) * size
  return rowsOf(
    viewer,
    sql`select * from (
      select c.*, b.root_id, case when c.parent_id <> b.root_id then c.parent_id end as answered_id,
        row_number() over (partition by b.root_id order by c.created_at desc, c.id desc) as nth
      from below b join comments c on c.id = b.id where b.id <> b.root_id and ${isThere(viewer)}) ranked
      where nth > ${from} and nth <= ${from + size + 1}`,
    sql`with recursive below(id, root_id) as (
      select id, id from comments where id = any(${sql.param(rootIds)}::uuid[])
      union all select k.id, b.root_id from comments k join below b on k.parent_id = b.id)`,
  )
}

function threadOf(root: CommentRow, replies: CommentRow[], viewer: Viewer, size: number): ThreadView {
  const own = replies.filter(({ root_id }) => root_id === root.id)
  return {
    root: viewOf(root, viewer),
    replies: own
      .slice(0, size)
      .reverse()
      .map((row) => viewOf(row, viewer)),
    hasEarlier: own.length > size,
  }
}

function viewOf(row: CommentRow, { actor }: Viewer): CommentView {
  const author: Commenter = {
    name: row.name,
    isViewer: row.author_id === actor.userId,
    flatNumber: row.flat_number,
    staffRole: row.staff_role,
    isCommittee: row.is_committee,
  }
  return {
    id: row.id,
    at: new Date(row.created_at).toISOString(),
    isHidden: row.is_hidden,
    isTakenBack: row.body === '',
    said: row.is_shown ? { author, body: row.body } : null,
    answers: row.answers,
  }
}
