import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { availabilityOf, type Slot } from '@/domain/bookings/availability'
import type { FacilityRules, Interval } from '@/domain/bookings/facility'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { addDays, addMinutes, type LocalDate, localDaySpan } from '@/domain/time'
import { invalid } from '@/domain/violations'
import { requireActor } from '../actor'
import type { Facility } from './facility-rules'
import { factsOf } from './facts'

/** Which slots somebody wants to see. */
export interface AvailabilityAsked {
  /** Local day of the facility, the first one. */
  from: LocalDate
  days: number
  guests: number
}

/**
 * Every slot of a facility in some local days, for whoever asks: what a booking of it would be refused with, and what it
 * costs. One query.
 * @throws RuleViolation 401; 400 for a day that is none.
 */
export async function availabilityFor(
  req: PayloadRequest,
  facility: Facility,
  { from, days, guests }: AvailabilityAsked,
): Promise<Slot[]> {
  const actor = await requireActor(req)
  const flatId = isPerson(actor) ? (actor.resident?.flatId ?? null) : null
  const facts = await factsOf(req, facility, { span: reachOf(facility.rules, from, days), flatId })
  return availabilityOf(facility.rules, from, days, guests, facts)
}

/** From the first day to the end of the last slot's turnaround, however late that slot begins. */
function reachOf(rules: FacilityRules, from: LocalDate, days: number): Interval {
  const first = localDaySpan(from, from, rules.timeZone)
  if (!first) throw invalid([{ field: 'from', message: 'from is a day, written like 2026-11-20.' }])
  const lastEnd = addDays(first.end, days + 1 + (rules.nightly?.minNights ?? 0))
  const longest = (rules.minDurationMinutes ?? 0) + rules.slotMinutes
  return { start: first.start, end: blockedUntilOf(rules, addMinutes(lastEnd, longest)) }
}
