import type { RsvpResponse, RsvpStanding } from '@/domain/events/words'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Somebody's own answer to one event. Instants as ISO texts. */
export interface OwnAnswer {
  id: string
  response: RsvpResponse
  standing: RsvpStanding
  guests: number
  comment: string | null
  checkedInAt: string | null
  /** What is shown at the door; only whoever is going has one. */
  token: string | null
  /** How many parties wait before this one; null when it does not wait. */
  ahead: number | null
}

/** What the viewer answered; null while they have not. */
export async function ownAnswer(viewer: Viewer, eventId: string): Promise<OwnAnswer | null> {
  const { payload, req, actor } = viewer
  const { docs } = await payload.find({
    collection: 'rsvps',
    where: { and: [{ event: { equals: eventId } }, { user: { equals: actor.userId } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const row = docs[0]
  if (!row) return null
  const standing = row.standing ?? 'none'
  return {
    id: row.id,
    response: row.response,
    standing,
    guests: row.guests,
    comment: row.comment || null,
    checkedInAt: row.checkedInAt ?? null,
    token: row.checkInToken || null,
    ahead: standing === 'waitlisted' ? await waitingBefore(viewer, eventId, row.id) : null,
  }
}

async function waitingBefore({ req }: Viewer, eventId: string, rsvpId: string): Promise<number> {
  const database = await reading(req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from rsvps own join rsvps other
      on other.event_id = own.event_id and other.standing = 'waitlisted'
      and (other.queued_at, other.id) < (own.queued_at, own.id)
    where own.id = ${rsvpId} and own.event_id = ${eventId}`)
  return Number(row?.n ?? 0)
}
