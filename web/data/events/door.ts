import { attendanceOf } from '@/hooks/events/attendance'
import { guestsOf } from '@/hooks/events/guests'
import type { Viewer } from '@/web/data/viewer'

/** Parties that a door's page holds, to be found without a line; beyond them somebody searches with one. */
const HELD_MAX = 500

/** Somebody who is expected, or hopes to be. */
export interface DoorGuest {
  id: string
  name: string
  flat: string | null
  heads: number
  isIn: boolean
  /** Has its places; who waits for them is not let in. */
  isExpected: boolean
}

/** How many of those expected have come, and how many came without an answer, in heads. */
export interface DoorFigures {
  came: number
  expected: number
  walkIns: number
}

/** Who is expected at an event, and how many have come; for whoever has been found to run it. */
export async function doorOf(
  { req }: Viewer,
  eventId: string,
  search: string,
): Promise<{ guests: DoorGuest[]; hasMore: boolean; figures: DoorFigures }> {
  const [{ docs, hasNextPage }, { checkedInHeads, walkInHeads, goingHeads }] = await Promise.all([
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
  return {
    guests,
    hasMore: hasNextPage,
    figures: { came: checkedInHeads, expected: goingHeads, walkIns: walkInHeads },
  }
}
