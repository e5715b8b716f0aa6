import type { PayloadRequest } from 'payload'
import type { Person } from '@/domain/actor'
import { reading, sql } from '@/server/database'

/**
 * The events that are for some only, and for this person among them, or that they have answered to, whoever they are for now;
 * drafts are nobody's yet.
 */
export async function eventsSeenBy(req: PayloadRequest, actor: Person): Promise<string[]> {
  const database = await reading(req)
  const isCommittee = actor.powers.has('committee')
  const rows = await database.rows<{ id: string }>(sql`
    select e.id from events e
    left join residents r on r.id = ${actor.resident?.id ?? null}::uuid
    left join flats f on f.id = r.flat_id
    where not e.is_for_everyone and e.status <> 'draft' and (
      e.id in (select a.event_id from rsvps a where a.user_id = ${actor.userId})
      or (e.audience->'committee' = 'true' and ${isCommittee})
      or (e.audience->'staff' = 'true' and ${actor.staff !== null})
      or (r.id is not null and (e.audience ? 'blocks' or e.audience ? 'residentTypes')
        and (not e.audience ? 'blocks' or e.audience->'blocks' ? f.block)
        and (not e.audience ? 'residentTypes' or e.audience->'residentTypes' ? r.resident_type::text)))`)
  return rows.map(({ id }) => id)
}
