import type { FacilityRules, Interval } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { slotsOf } from '@/domain/bookings/grid'
import { lengthened } from '@/domain/bookings/lengths'
import { planMove } from '@/domain/bookings/move'
import { nightsOf } from '@/domain/bookings/nights'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import type { BookingPlan } from '@/domain/bookings/plan'
import { refusalOf } from '@/domain/bookings/refusal'
import { type RefusalCode, refusalCodeOf } from '@/domain/bookings/refusal-rules'
import { localDate, MINUTE_MS, plusDays } from '@/domain/time'
import { RuleViolation } from '@/domain/violations'
import { nowOf } from '@/hooks/actor'
import { facilityOf } from '@/hooks/bookings/facility-rules'
import { factsOf } from '@/hooks/bookings/facts'
import type { Viewer } from '@/web/data/viewer'
import type { FoundBooking } from './find'

/** Local days that are shown at once. */
export const DAYS_SHOWN = 7

/** Another time that a booking could have, or why not. */
export interface OtherTime extends Interval {
  reason: RefusalCode | null
  feePaise: number
  /** The time that it has. */
  isOwn: boolean
}

/** One local day, `YYYY-MM-DD`, with every time that begins on it. */
export interface OtherDay {
  day: string
  times: OtherTime[]
}

export interface TimesAsked {
  /** The first local day. */
  from: string
  /** In whole slots, or nights. */
  steps: number
}

/** The times of some days that a booking could be moved to: what the write would say of each, its own time left out. */
export async function otherTimes(
  viewer: Viewer,
  { booking, facility: row }: FoundBooking,
  { from, steps }: TimesAsked,
): Promise<OtherDay[]> {
  const facility = facilityOf(row)
  const { rules } = facility
  const spans = slotsOf(rules, from, DAYS_SHOWN).map(({ start }) => lengthened(rules, start, steps))
  const reach = reachOf(rules, spans)
  if (!reach) return []
  const asked = { span: reach, flatId: booking.flatId, exceptId: booking.id }
  const facts = await factsOf(viewer.req, facility, asked)
  const times = spans.map((span) => ({
    ...span,
    reason: refusalCodeOf(rules, { ...span, guests: booking.guests }, facts),
    feePaise: feeOf(rules, span),
    isOwn: span.start.getTime() === booking.start.getTime() && span.end.getTime() === booking.end.getTime(),
  }))
  return byDay(times, from, rules.timeZone)
}

function reachOf(rules: FacilityRules, spans: readonly Interval[]): Interval | null {
  const first = spans[0]
  if (!first) return null
  const last = Math.max(...spans.map(({ end }) => end.getTime()))
  return { start: first.start, end: blockedUntilOf(rules, new Date(last)) }
}

function byDay(times: readonly OtherTime[], from: string, zone: string): OtherDay[] {
  return Array.from({ length: DAYS_SHOWN }, (_, index) => {
    const day = plusDays(from, index)
    return { day, times: times.filter(({ start }) => localDate(start, zone) === day) }
  })
}

/** What a move to another time would make of a booking: the plan of the write, or its refusal. */
export async function previewMove(
  viewer: Viewer,
  { row, booking, facility: facilityRow }: FoundBooking,
  to: Interval,
): Promise<BookingPlan | RuleViolation> {
  const facility = facilityOf(facilityRow)
  const { rules, houseRules } = facility
  const request = { ...to, guests: booking.guests }
  const end = blockedUntilOf(rules, to.end)
  const span = { start: to.start, end: end < to.start ? to.start : end }
  const asked = { span, flatId: booking.flatId, exceptId: row.id }
  const facts = await factsOf(viewer.req, facility, asked)
  const refusal = async () => refusalOf(rules, request, facts)
  try {
    return await planMove(viewer.actor, booking, request, {
      now: nowOf(viewer.req),
      rules,
      houseRules,
      refusal,
    })
  } catch (error) {
    if (error instanceof RuleViolation) return error
    throw error
  }
}

/** A booking's length, in whole slots, or nights. */
export function stepsOf(rules: FacilityRules, { start, end }: Interval): number {
  if (rules.nightly) return nightsOf(rules.timeZone, { start, end })
  return Math.max(1, Math.round((end.getTime() - start.getTime()) / (rules.slotMinutes * MINUTE_MS)))
}
