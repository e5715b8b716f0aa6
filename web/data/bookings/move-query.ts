import type { Interval } from '@/domain/bookings/facility'
import { lengthened, lengthSteps } from '@/domain/bookings/lengths'
import { addDays, isLocalDate, localDate, mondayOf, plusDays } from '@/domain/time'
import { facilityOf } from '@/hooks/bookings/facility-rules'
import type { FoundBooking } from './find'
import { DAYS_SHOWN, stepsOf, type TimesAsked } from './move'

/** What the address of a move asks for. */
export interface MoveQuery {
  /** The first local day that is shown. */
  from?: string
  /** The length, in whole slots or nights. */
  steps?: string
  /** The start that was chosen, as an instant. */
  start?: string
  /** Why the time that was chosen could not be had. */
  refused?: string
}

/** Days and length that are shown: those asked for, else the booking's own week and length. Never days that are over. */
export function askedTimes({ booking, facility }: FoundBooking, query: MoveQuery, now: Date): TimesAsked {
  const { rules } = facilityOf(facility)
  const today = localDate(now, rules.timeZone)
  const wanted =
    query.from && isLocalDate(query.from) ? query.from : mondayOf(localDate(booking.start, rules.timeZone))
  return { from: wanted < today ? today : wanted, steps: askedSteps(query, rules, booking) }
}

/** The time that was chosen; null while none is. */
export function chosenTime({ booking, facility }: FoundBooking, query: MoveQuery): Interval | null {
  const { rules } = facilityOf(facility)
  const start = new Date(query.start ?? '')
  if (Number.isNaN(start.getTime())) return null
  return lengthened(rules, start, askedSteps(query, rules, booking))
}

function askedSteps(
  { steps }: MoveQuery,
  rules: ReturnType<typeof facilityOf>['rules'],
  booking: FoundBooking['booking'],
): number {
  const asked = Number(steps)
  return lengthSteps(rules).includes(asked) ? asked : stepsOf(rules, booking)
}

/** The days before and after; null where those before are over, or those after cannot be booked yet. */
export function neighboursOf(
  { facility }: FoundBooking,
  { from }: TimesAsked,
  now: Date,
): { earlier: string | null; later: string | null } {
  const { rules } = facilityOf(facility)
  const today = localDate(now, rules.timeZone)
  const last = localDate(addDays(now, rules.maxAdvanceDays), rules.timeZone)
  const later = plusDays(from, DAYS_SHOWN)
  const earlier = plusDays(from, -DAYS_SHOWN)
  return {
    earlier: from <= today ? null : earlier < today ? today : earlier,
    later: later > last ? null : later,
  }
}
