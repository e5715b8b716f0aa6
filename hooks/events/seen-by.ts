import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { Person } from '@/domain/actor'
import { reading, sql } from '@/server/database'

/** Events that are looked through for somebody, the latest first: of many years, at two a day that are for some only. */
const SEEN_MAX = 10_000

/**
 * The events that are for some only, and for this person among them, or that they have answered to, whoever they are for now;
 * drafts are nobody's yet. Asked once a request.
 */
export function eventsSeenBy(req: PayloadRequest, actor: Person): Promise<string[]> {
  const known = req.context.eventsSeen as Promise<string[]> | undefined
  const seen = known ?? readSeen(req, actor)
  req.context.eventsSeen = seen
  return seen
}

async function readSeen(req: PayloadRequest, actor: Person): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(sql`
    select e.id from events e where not e.is_for_everyone and e.status <> 'draft' and (${isAmongThoseAsked(actor)}
      or e.id in (select a.event_id from rsvps a where a.user_id = ${actor.userId}))
    order by e.start desc limit ${SEEN_MAX}`)
  return rows.map(({ id }) => id)
}

/** Whether an event `e` is for this person, as a condition: for everyone, or for some and them among these. */
export function isAskedTo(actor: Person): SQL {
  return sql`(e.is_for_everyone or ${isAmongThoseAsked(actor)})`
}

function isAmongThoseAsked({ powers, staff, resident }: Person): SQL {
  return sql`((e.audience->'committee' = 'true' and ${powers.has('committee')})
    or (e.audience->'staff' = 'true' and ${staff !== null})
    or ((e.audience ? 'blocks' or e.audience ? 'residentTypes') and exists (
      select from residents r left join flats f on f.id = r.flat_id
      where r.id = ${resident?.id ?? null}::uuid
        and (not e.audience ? 'blocks' or e.audience->'blocks' ? f.block)
        and (not e.audience ? 'residentTypes' or e.audience->'residentTypes' ? r.resident_type::text))))`
}

/** The events that an account announced: some hundreds at most. */
export async function eventsBy(req: PayloadRequest, userId: string): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(sql`select id from events where author_id = ${userId}`)
  return rows.map(({ id }) => id)
}
