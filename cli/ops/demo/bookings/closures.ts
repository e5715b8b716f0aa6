import type { World } from '../history/world'
import type { Place } from './place'

interface Planned {
  facility: string
  reason: string
  /** Days before today and local hours; below nothing to come. */
  from: readonly [days: number, hour: number]
  to: readonly [days: number, hour: number]
  announcedDaysBefore: number
}

const JULY = 7
const MONSOON_DAYS = 21

const PLANNED: readonly Planned[] = [
  {
    facility: 'Community Hall',
    reason: 'Painting and polishing of the floor',
    from: [68, 0],
    to: [64, 0],
    announcedDaysBefore: 60,
  },
  {
    facility: 'Tennis Court',
    reason: 'New lines and net',
    from: [33, 6],
    to: [33, 22],
    announcedDaysBefore: 12,
  },
  {
    facility: 'Gymnasium',
    reason: 'Servicing of the machines',
    from: [-9, 10],
    to: [-9, 17],
    announcedDaysBefore: 12,
  },
]

/** Closes what was and will be closed, before anybody books. */
export function closePlaces(world: World, places: Map<string, Place>): void {
  world.dice.restart('bookings/closures')
  for (const { facility, reason, from, to, announcedDaysBefore } of [...PLANNED, monsoon(world)]) {
    places.get(facility)?.closures.push({
      id: world.dice.uuid(),
      reason,
      start: world.calendar.at(...from),
      end: world.calendar.at(...to),
      createdAt: world.calendar.at(from[0] + announcedDaysBefore, 10.5),
    })
  }
}

/** Three weeks from the first of the last July that is over. */
function monsoon({ calendar }: World): Planned {
  let first = MONSOON_DAYS + 1
  while (calendar.month(calendar.noon(first)) !== JULY || calendar.month(calendar.noon(first + 1)) === JULY)
    first += 1
  return {
    facility: 'Swimming Pool',
    reason: 'Closed for the monsoon; the filters are renewed',
    from: [first, 0],
    to: [first - MONSOON_DAYS, 0],
    announcedDaysBefore: 20,
  }
}
