import type { SQL } from 'drizzle-orm'
import { moderates } from '@/domain/actor'
import type { StaffRole } from '@/domain/staff'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** A comment with who wrote it, as the database has them. */
export interface CommentRow {
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

/** Whether a comment `c` is there for the viewer: in sight, or at least something that answers it is. */
export function isThere(viewer: Viewer): SQL {
  return sql`(${isShown(viewer, sql`c`)} or exists (
    with recursive under(id, hidden) as (
      select id, hidden from comments where parent_id = c.id
      union all select k.id, k.hidden from comments k join under u on k.parent_id = u.id)
    select 1 from under where not hidden))`
}

function isShown({ actor }: Viewer, comment: SQL): SQL {
  // Without words is what was taken back.
  const seen = moderates(actor)
    ? sql`true`
    : sql`(not ${comment}.hidden or ${comment}.author_id = ${actor.userId})`
  return sql`(${comment}.body <> '' and ${seen})`
}

/** The rows of a selection of comments with who wrote them; the newest first. */
export async function rowsOf(viewer: Viewer, selection: SQL, beginning = sql``): Promise<CommentRow[]> {
  const database = await reading(viewer.req)
  return database.rows<CommentRow>(sql`
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
