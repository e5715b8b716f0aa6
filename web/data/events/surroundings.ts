import type { StaffRole } from '@/domain/staff'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Who organises an event: by name and part, and nothing by which to reach them. */
interface Organiser {
  name: string
  staffRole: StaffRole | null
  isCommittee: boolean
}

/** What those who came thought of an event. */
interface EventRating {
  /** Stars, 1–5; null while nobody has said anything. */
  average: number | null
  n: number
}

export interface Surroundings {
  organiser: Organiser | null
  rating: EventRating
  /** Stars that the viewer gave; null while they gave none. */
  ownStars: number | null
}

interface StoredRow {
  name: string | null
  staff_role: StaffRole | null
  is_committee: boolean
  average: string | null
  n: string
  own_stars: string | null
}

/** What stands around an event that the viewer has been found to see: one query by keys. */
export async function surroundingsOf({ actor, req }: Viewer, id: string): Promise<Surroundings> {
  const database = await reading(req)
  const [row] = await database.rows<StoredRow>(sql`
    select u.name, s.staff_role, coalesce(r.committee_role <> 'none', false) as is_committee,
      f.average, f.n, f.own_stars
    from events e
    left join users u on u.id = e.author_id
    left join staff s on s.user_id = u.id
    left join residents r on r.user_id = u.id
    cross join lateral (select avg(rating) as average, count(*) as n,
      max(rating) filter (where user_id = ${actor.userId}) as own_stars
      from event_feedback where event_id = e.id) f
    where e.id = ${id}`)
  const isKnown = row?.name !== null && row?.name !== undefined
  return {
    organiser: isKnown
      ? { name: row.name ?? '', staffRole: row.staff_role, isCommittee: row.is_committee }
      : null,
    rating: { average: numberOf(row?.average), n: Number(row?.n ?? 0) },
    ownStars: numberOf(row?.own_stars),
  }
}

const numberOf = (value: string | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)
