import { cache } from 'react'
import { addDays, isLocalDate, type LocalDate, localDate } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { type Facility, facilityOf } from '@/hooks/bookings/facility-rules'
import { seenFacility } from '@/hooks/bookings/seen-facility'
import type { Facility as Row } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** A facility as its pages show it. */
export interface ShownFacility extends Facility {
  description: string | null
}

/** The most facilities of one estate that a page shows. */
const FACILITIES_MAX = 100

const shownOf = (row: Row): ShownFacility => ({
  ...facilityOf(row),
  description: row.description || null,
})

/** Every facility of the estate by name; those that take no bookings at present last. */
export async function allFacilities({ payload, req }: Viewer): Promise<ShownFacility[]> {
  const { docs } = await payload.find({
    collection: 'facilities',
    depth: 0,
    limit: FACILITIES_MAX,
    pagination: false,
    sort: 'name',
    overrideAccess: false,
    req,
  })
  const shown = docs.map(shownOf)
  return [...shown.filter(({ rules }) => rules.isActive), ...shown.filter(({ rules }) => !rules.isActive)]
}

/** The facility of an address; null when there is none. Asked once a request. */
export const findFacility = cache(async ({ req }: Viewer, id: unknown): Promise<ShownFacility | null> => {
  const row = await seenFacility(req, id)
  return row && shownOf(row)
})

/** The names of the facilities whose bookings count together with this one's, itself left out. */
export async function countedTogether({ payload, req }: Viewer, { id, rules }: Facility): Promise<string[]> {
  if (!rules.quota?.group) return []
  const { docs } = await payload.find({
    collection: 'facilities',
    where: { and: [{ 'quota.group': { equals: rules.quota.group } }, { id: { not_equals: id } }] },
    depth: 0,
    pagination: false,
    limit: FACILITIES_MAX,
    sort: 'name',
    select: { name: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ name }) => name)
}

/** Today where the facility stands. */
export const todayAt = (viewer: Viewer, { rules }: Facility): LocalDate =>
  localDate(nowOf(viewer.req), rules.timeZone)

/** The last local day on which anything of a facility can be booked by now. */
export const lastDayOf = (viewer: Viewer, { rules }: Facility): LocalDate =>
  localDate(addDays(nowOf(viewer.req), rules.maxAdvanceDays), rules.timeZone)

/** A day out of an address, no earlier than `first` and no later than `last`; `first` for what is no day. */
export function dayBetween(value: unknown, first: LocalDate, last: LocalDate): LocalDate {
  if (typeof value !== 'string' || !isLocalDate(value) || value < first) return first
  return value > last ? last : value
}

/** Guests out of an address; none for everything that is no number of them. */
export function guestsIn(value: unknown, most: number): number {
  const guests = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : 0
  return Math.min(guests, most)
}
