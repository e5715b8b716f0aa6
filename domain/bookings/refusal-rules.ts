import { DAY_MS, MINUTE_MS } from '../time'
import type { BookingFacts, BookingRequest, FacilityRules } from './facility'
import { isOnGrid } from './grid'
import { openingAt, withinHours } from './hours'
import { nightsOf } from './nights'
import { blockedUntilOf, placesFree } from './occupancy'

/** Why a booking is refused, in the order in which the rules are asked (contract §7). */
export const REFUSAL_CODES = [
  'end_before_start',
  'in_the_past',
  'off_grid',
  'outside_hours',
  'too_short',
  'too_long',
  'too_soon',
  'too_far',
  'too_many_guests',
  'facility_closed',
  'quota_reached',
  'slot_taken',
  'capacity_full',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

type Refuses = (rules: FacilityRules, request: BookingRequest, facts: BookingFacts) => boolean

const REFUSES: Record<RefusalCode, Refuses> = {
  end_before_start: (_, { start, end }) => end <= start,
  in_the_past: (_, { start }, { now }) => start < now,
  off_grid: (rules, request) => startsInHours(rules, request) && !isOnGrid(rules, request),
  outside_hours: (rules, request) => !withinHours(rules, request),
  too_short: (rules, request) => lengthOf(rules, request) < shortest(rules),
  too_long: (rules, request) => lengthOf(rules, request) > longest(rules),
  too_soon: ({ minNoticeMinutes }, { start }, { now }) =>
    start.getTime() < now.getTime() + minNoticeMinutes * MINUTE_MS,
  too_far: ({ maxAdvanceDays }, { end }, { now }) => end.getTime() > now.getTime() + maxAdvanceDays * DAY_MS,
  too_many_guests: (rules, { guests }) => guests > mostGuests(rules),
  facility_closed: ({ isActive }, { start, end }, { closures }) =>
    !isActive || closures.some((closure) => closure.start < end && start < closure.end),
  quota_reached: ({ quota }, { start }, { quotaUsed }) => {
    const used = quota && quotaUsed(start)
    return quota !== null && used !== null && used >= quota.count
  },
  slot_taken: (rules, request, facts) => rules.mode === 'exclusive' && !hasRoom(rules, request, facts),
  capacity_full: (rules, request, facts) => rules.mode === 'pool' && !hasRoom(rules, request, facts),
}

/**
 * The first of some rules that a request fails, all of them where none are named, in the contract's order. Edges of every
 * window are allowed. Null when none.
 */
export function refusalCodeOf(
  rules: FacilityRules,
  request: BookingRequest,
  facts: BookingFacts,
  codes: readonly RefusalCode[] = REFUSAL_CODES,
): RefusalCode | null {
  return codes.find((code) => REFUSES[code](rules, request, facts)) ?? null
}

/** Beside the booker; a pool holds no party larger than itself. */
export function mostGuests({
  mode,
  places,
  maxGuests,
}: Pick<FacilityRules, 'mode' | 'places' | 'maxGuests'>): number {
  return Math.min(
    maxGuests ?? Number.POSITIVE_INFINITY,
    mode === 'pool' ? places - 1 : Number.POSITIVE_INFINITY,
  )
}

/** Places free for a request, its turnaround included. */
export function placesFor(rules: FacilityRules, { start, end }: BookingRequest, facts: BookingFacts): number {
  return placesFree(rules, { start, end: blockedUntilOf(rules, end) }, facts.occupied)
}

function hasRoom(rules: FacilityRules, request: BookingRequest, facts: BookingFacts): boolean {
  return placesFor(rules, request, facts) >= (rules.mode === 'pool' ? 1 + request.guests : 1)
}

/** A start in no opening is outside hours; only inside one is there a grid to be off. */
function startsInHours(rules: FacilityRules, { start }: BookingRequest): boolean {
  return rules.nightly !== null || openingAt(rules, start) !== null
}

/** Nights where nights are booked, else elapsed minutes; so are the limits. */
function lengthOf(rules: FacilityRules, request: BookingRequest): number {
  if (rules.nightly) return nightsOf(rules.timeZone, request)
  return (request.end.getTime() - request.start.getTime()) / MINUTE_MS
}

function shortest({ nightly, minDurationMinutes, slotMinutes }: FacilityRules): number {
  return nightly ? nightly.minNights : (minDurationMinutes ?? slotMinutes)
}

function longest({ nightly, maxDurationMinutes }: FacilityRules): number {
  return (nightly ? nightly.maxNights : maxDurationMinutes) ?? Number.POSITIVE_INFINITY
}
