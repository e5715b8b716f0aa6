import type { Slot } from '@/domain/bookings/availability'
import { type LocalDate, localDate, plusDays } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { availabilityFor } from '@/hooks/bookings/availability'
import type { Viewer } from '@/web/data/viewer'
import { type ShownFacility, todayAt } from './facility'

/** Days in which the next free times are looked for: by the hour, and by the night. */
const NEXT_DAYS = 7
const NEXT_NIGHTS = 28
/** Times that an overview names of each facility. */
const NEXT_SHOWN = 3
/** Facilities that one page asks about at once: more would take the database's connections from everybody else. */
const ASKED_AT_ONCE = 4
/** Days on each side of a time that was taken in which another is looked for. */
const NEAR_DAYS = 3
const NEAR_NIGHTS = 14

/**
 * The slots that begin on some local days, whichever day their opening belongs to: an opening over midnight begins the
 * day before.
 */
export async function slotsOn(
  viewer: Viewer,
  facility: ShownFacility,
  from: LocalDate,
  { days, guests }: { days: number; guests: number },
): Promise<Slot[]> {
  const asked = { from: plusDays(from, -1), days: days + 1, guests }
  const slots = await availabilityFor(viewer.req, facility, asked)
  const end = plusDays(from, days)
  return slots.filter(({ start }) => {
    const day = localDate(start, facility.rules.timeZone)
    return from <= day && day < end
  })
}

/** A facility with the next times at which this person could have it. */
export interface FacilityWithNext {
  facility: ShownFacility
  next: Slot[]
}

/** The next free times of each facility. */
export function nextFree(viewer: Viewer, facilities: readonly ShownFacility[]): Promise<FacilityWithNext[]> {
  return ofEach(facilities, async (facility) => {
    if (!facility.rules.isActive) return { facility, next: [] }
    const days = facility.rules.nightly ? NEXT_NIGHTS : NEXT_DAYS
    const slots = await slotsOn(viewer, facility, todayAt(viewer, facility), { days, guests: 0 })
    return { facility, next: slots.filter(({ free }) => free).slice(0, NEXT_SHOWN) }
  })
}

/** A facility with what there is of it on one day. */
export interface FacilityDay {
  facility: ShownFacility
  slots: Slot[]
}

/** One local day of each facility that takes bookings. */
export function dayOf(
  viewer: Viewer,
  facilities: readonly ShownFacility[],
  day: LocalDate,
): Promise<FacilityDay[]> {
  const active = facilities.filter(({ rules }) => rules.isActive)
  return ofEach(active, async (facility) => ({
    facility,
    slots: await slotsOn(viewer, facility, day, { days: 1, guests: 0 }),
  }))
}

/** The answer for each facility, in their order: a few are asked about at once, the next when those have been answered. */
async function ofEach<Answer>(
  facilities: readonly ShownFacility[],
  ask: (facility: ShownFacility) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (let first = 0; first < facilities.length; first += ASKED_AT_ONCE)
    answers.push(...(await Promise.all(facilities.slice(first, first + ASKED_AT_ONCE).map(ask))))
  return answers
}

/** The free times nearest to one that is taken, in their order. */
export async function nearestFree(
  viewer: Viewer,
  facility: ShownFacility,
  start: Date,
  guests: number,
): Promise<Slot[]> {
  const reach = facility.rules.nightly ? NEAR_NIGHTS : NEAR_DAYS
  const first = plusDays(localDate(start, facility.rules.timeZone), -reach)
  const slots = await slotsOn(viewer, facility, first, { days: 2 * reach + 1, guests })
  const away = (slot: Slot) => Math.abs(slot.start.getTime() - start.getTime())
  const now = nowOf(viewer.req)
  return slots
    .filter(({ free, start }) => free && start > now)
    .sort((one, other) => away(one) - away(other))
    .slice(0, NEXT_SHOWN + 1)
    .sort((one, other) => one.start.getTime() - other.start.getTime())
}
