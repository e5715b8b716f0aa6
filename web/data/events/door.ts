import { attendanceOf } from '@/hooks/events/attendance'
import { guestsOf } from '@/hooks/events/guests'
import type { Viewer } from '@/web/data/viewer'
import type { DoorGuest } from '@/web/ui/events/door/entry'
import type { DoorFigures } from '@/web/ui/events/door/figures'

/** Parties that a door's page holds, to be found without a line; beyond them somebody searches with one. */
const HELD_MAX = 500

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
