import type { StaffRole } from '@/domain/staff'
import { isSeenBy } from '@/hooks/announcements/seen-by'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Who announced it, and as what. */
export interface Byline {
  name: string
  staffRole: StaffRole | null
  isCommittee: boolean
  isViewer: boolean
}

/** Another announcement that this one leads to. */
export interface Neighbour {
  number: string
  title: string
}

export interface Surroundings {
  author: Byline
  receipt: { readAt: string | null; acknowledgedAt: string | null } | null
  replacedBy: Neighbour | null
  replaces: Neighbour | null
}

interface StoredRow {
  name: string
  staff_role: StaffRole | null
  is_committee: boolean
  is_viewer: boolean
  receipt_id: string | null
  read_at: string | Date | null
  acknowledged_at: string | Date | null
  old_number: string | null
  old_title: string
  new_number: string | null
  new_title: string
}

const iso = (value: string | Date | null): string | null => (value ? new Date(value).toISOString() : null)
const neighbour = (number: string | null, title: string): Neighbour | null =>
  number ? { number, title } : null

/** What stands around an announcement that the viewer sees: one query by keys. */
export async function surroundingsOf({ actor, req }: Viewer, id: string): Promise<Surroundings> {
  const database = await reading(req)
  const [row] = await database.rows<StoredRow>(sql`
    select u.name, s.staff_role, coalesce(r.committee_role <> 'none', false) as is_committee,
      u.id = ${actor.userId} as is_viewer, t.id as receipt_id, t.read_at, t.acknowledged_at,
      o.number as old_number, o.title as old_title, n.number as new_number, n.title as new_title
    from announcements a join users u on u.id = a.author_id
    left join staff s on s.user_id = u.id
    left join residents r on r.user_id = u.id
    left join receipts t on t.announcement_id = a.id and t.user_id = ${actor.userId}
    left join announcements o on o.id = a.supersedes_id and ${isSeenBy(actor, sql`o`)}
    left join lateral (
      select b.number, b.title from announcements b
      where b.supersedes_id = a.id and b.status = 'published' and ${isSeenBy(actor, sql`b`)}
      order by b.published_at desc limit 1) n on true
    where a.id = ${id}`)
  if (!row) throw new Error(`The announcement ${id} is gone.`)
  return {
    author: {
      name: row.name,
      staffRole: row.staff_role,
      isCommittee: row.is_committee,
      isViewer: row.is_viewer,
    },
    receipt: row.receipt_id ? { readAt: iso(row.read_at), acknowledgedAt: iso(row.acknowledged_at) } : null,
    replaces: neighbour(row.old_number, row.old_title),
    replacedBy: neighbour(row.new_number, row.new_title),
  }
}
