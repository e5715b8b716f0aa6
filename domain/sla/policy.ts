import type { Priority } from '../tickets/words'
import { calendarWithHours, type ServiceCalendar } from './calendar'
import { type CategoryClock, type HoldKind, PAUSING_HOLDS } from './words'

/** Hours to the first acknowledgement, by priority (contract, "The demo estate"). */
export const ACKNOWLEDGE_HOURS: Record<Priority, number> = { emergency: 0.25, high: 4, medium: 24, low: 24 }

const HOUR_MINUTES = 60

/** What a category promises for one priority, where that is not the usual. */
export interface PriorityPromise {
  priority: Priority
  /** Null for the usual of the priority. */
  acknowledgeHours: number | null
  /** Null for the usual of the category. */
  resolveHours: number | null
}

/** What a category promises. */
export interface CategoryPromise {
  /** Hours to the resolution for every priority that `promises` does not name. */
  resolveHours: number
  promises?: readonly PriorityPromise[]
  clock?: CategoryClock
  /** The estate's service hours; null where its settings name none. */
  calendar?: ServiceCalendar | null
}

/** What a ticket was promised when its clocks were set: kept with it, so that later settings change no old promise. */
export interface SlaPolicy {
  acknowledgeMinutes: number
  resolveMinutes: number
  /** The time that counts; null for round the clock. */
  calendar: ServiceCalendar | null
  /** The reasons of a hold that stop the clock. */
  pausing: readonly HoldKind[]
}

/** The promise of a category for a priority. An emergency runs round the clock; nobody acknowledges later than they resolve. */
export function policyFor(category: CategoryPromise, priority: Priority): SlaPolicy {
  const own = category.promises?.find((promise) => promise.priority === priority)
  const resolveMinutes = (own?.resolveHours ?? category.resolveHours) * HOUR_MINUTES
  const acknowledgeMinutes = (own?.acknowledgeHours ?? ACKNOWLEDGE_HOURS[priority]) * HOUR_MINUTES
  const isByHours = category.clock === 'service_hours' && priority !== 'emergency'
  return {
    acknowledgeMinutes: Math.min(acknowledgeMinutes, resolveMinutes),
    resolveMinutes,
    calendar: isByHours && category.calendar ? calendarWithHours(category.calendar) : null,
    pausing: PAUSING_HOLDS,
  }
}
