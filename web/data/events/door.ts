import { headsOf } from '@/domain/events/event'
import { nowOf } from '@/hooks/actor'
import { attendanceOf } from '@/hooks/events/attendance'
import { guestsOf } from '@/hooks/events/guests'
import { isUuid } from '@/hooks/uuid'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import type { DoorGuest } from '@/web/ui/events/door/entry'
import type { DoorFigures } from '@/web/ui/events/door/figures'

/** Parties that a door's page holds, to be found without a line; beyond them somebody searches with one. */
const HELD_MAX = 500

/** For so many minutes the door's page says of a party that it was let in. */
const JUST_NOW_MINUTES = 5
const MINUTE_MS = 60_000

/**
 * A party that was let in just now at this event, for whoever has been found to run it; null for any other id: an address
 * alone claims nothing.
 */
export async function justLetIn(
  { req }: Viewer,
  eventId: string,
  rsvp: unknown,
): Promise<{ name: string; heads: number } | null> {
  if (!isUuid(rsvp)) return null
  const since = new Date(nowOf(req).getTime() - JUST_NOW_MINUTES * MINUTE_MS).toISOString()
  const database = await reading(req)
  const [party] = await database.rows<{ name: string; guests: string }>(sql`
    select u.name, a.guests from rsvps a join users u on u.id = a.user_id
    where a.id = ${rsvp} and a.event_id = ${eventId} and a.checked_in_at >= ${since}::timestamptz`)
  return party ? { name: party.name, heads: headsOf({ guests: Number(party.guests) }) } : null
}

/** Who is expected at an event, and how many have come; for whoever has been found to run it. */
export async function doorOf(
  { req }: Viewer,
  eventId: string,
  search: string,
): Promise<{ guests: DoorGuest[]; hasMore: boolean; figures: DoorFigures }> {
  const [{ docs, hasNextPage }, { attendedHeads, goingHeads }] = await Promise.all([
    guestsOf(req, eventId, { search, page: 1, limit: HELD_MAX }),
    attendanceOf(req, eventId),
  ])
  const guests = docs.map(({ id, name, flat, heads, standing, checkedInAt }) => ({
    id,
    name,
    flat,
    heads,
    isIn: checkedInAt !== null,
    isExpected: standing === 'going',
  }))
  return { guests, hasMore: hasNextPage, figures: { came: attendedHeads, expected: goingHeads } }
}
