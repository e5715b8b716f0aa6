import type { SQL } from 'drizzle-orm'
import { moderates } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

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
  /** Null when it is hidden from this person: only its place is left, for what was answered to it. */
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

interface StoredRow {
  id: string
  root_id: string | null
  created_at: string | Date
  is_hidden: boolean
  is_shown: boolean
  author_id: string
  body: string
  name: string
  flat_number: string | null
  staff_role: StaffRole | null
  is_committee: boolean
  answers: string | null
}

/**
 * What has been said under an announcement that the viewer sees: threads two levels deep, however deep the answers go.
 * `only` narrows it to one thread with all its replies, page by page.
 */
export async function threadPage(
  viewer: Viewer,
  announcementId: string,
  { page, only }: { page: number; only: string | null },
): Promise<ThreadPage> {
  const size = only ? 1 : ROOTS
  const isOnly = only ? sql`c.id = ${only}` : sql`true`
  const roots = await rowsOf(
    viewer,
    sql`select c.*, null::uuid as root_id, null::uuid as answered_id from comments c
      where c.announcement_id = ${announcementId} and c.parent_id is null and ${isOnly} and ${isThere(viewer)}
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

/** The latest replies of each thread and one more, all levels in one. */
async function repliesTo(
  viewer: Viewer,
  rootIds: string[],
  { size, page }: { size: number; page: number },
): Promise<StoredRow[]> {
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

/** Whether a comment `c` is there for the viewer: in sight, or at least something that answers it is. */
function isThere(viewer: Viewer): SQL {
  return sql`(${isShown(viewer, sql`c`)} or exists (
    with recursive under(id, hidden) as (
      select id, hidden from comments where parent_id = c.id
      union all select k.id, k.hidden from comments k join under u on k.parent_id = u.id)
    select 1 from under where not hidden))`
}

function isShown({ actor }: Viewer, comment: SQL): SQL {
  return moderates(actor) ? sql`true` : sql`(not ${comment}.hidden or ${comment}.author_id = ${actor.userId})`
}

/** The rows of a selection of comments with who wrote them; the newest first. */
async function rowsOf(viewer: Viewer, selection: SQL, beginning = sql``): Promise<StoredRow[]> {
  const database = await reading(viewer.req)
  return database.rows<StoredRow>(sql`
    ${beginning}
    select p.id, p.root_id, p.created_at, p.hidden as is_hidden, ${isShown(viewer, sql`p`)} as is_shown, p.author_id,
      p.body, u.name, f.number as flat_number, s.staff_role, coalesce(r.committee_role <> 'none', false) as is_committee,
      case when ${isShown(viewer, sql`answered`)} then whom.name end as answers
    from (${selection}) p join users u on u.id = p.author_id
    left join residents r on r.user_id = u.id left join flats f on f.id = r.flat_id
    left join staff s on s.user_id = u.id and s.is_active
    left join comments answered on answered.id = p.answered_id left join users whom on whom.id = answered.author_id
    order by p.created_at desc, p.id desc`)
}

function threadOf(root: StoredRow, replies: StoredRow[], viewer: Viewer, size: number): ThreadView {
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

function viewOf(row: StoredRow, { actor }: Viewer): CommentView {
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
    said: row.is_shown ? { author, body: row.body } : null,
    answers: row.answers,
  }
}
