import { DAY_MINUTES, minutesOf } from './clock'
import type { FeeTier, OpeningHours, RefundTier } from './facility'
import { FACILITY_LIMITS, type FacilityMode, type LimitedField, type QuotaPeriod, WEEKDAYS } from './words'

/** A row of a list, as somebody typed it: anything may be missing. */
type Entered<Row> = { readonly [Key in keyof Row]?: Row[Key] | null }

/** A facility as somebody enters it, by the contract's field names. What is absent or null takes its default. */
export interface FacilityEntered {
  mode?: FacilityMode | null
  places?: number | null
  timeZone?: string | null
  openingHours?: readonly Entered<OpeningHours>[] | null
  slotMinutes?: number | null
  minDurationMinutes?: number | null
  maxDurationMinutes?: number | null
  nightly?: boolean | null
  checkInTime?: string | null
  checkOutTime?: string | null
  minNights?: number | null
  maxNights?: number | null
  turnaroundMinutes?: number | null
  minNoticeMinutes?: number | null
  maxAdvanceDays?: number | null
  maxGuests?: number | null
  quota?: { count?: number | null; per?: QuotaPeriod | null; group?: string | null } | null
  feeTiers?: readonly Entered<FeeTier>[] | null
  depositPaise?: number | null
  refundTiers?: readonly Entered<RefundTier>[] | null
  approvalMinutes?: number | null
  paymentMinutes?: number | null
  checkInBeforeMinutes?: number | null
  checkInAfterMinutes?: number | null
}

/** What is wrong with one field, named by its path in the body with dots: `openingHours.0.opens`. */
export interface FieldProblem {
  field: string
  message: string
}

/** A problem unless the value is absent or a whole number within the limits, both allowed. */
export function numberProblem(field: string, value: unknown, least: number, most: number): FieldProblem[] {
  if (value === null || value === undefined) return []
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return []
  return [{ field, message: `A whole number from ${least} to ${most}.` }]
}

/** The same for a field that has its limits in `FACILITY_LIMITS`. */
export function limitProblem(field: LimitedField, value: unknown): FieldProblem[] {
  const [least, most] = FACILITY_LIMITS[field]
  return numberProblem(field, value, least, most)
}

/** Whether the text is a local time of day, `HH:mm`. `24:00` only where a day may end. */
export function isClockTime(text: unknown, mayEndTheDay = false): text is string {
  if (typeof text !== 'string' || !/^\d{2}:[0-5]\d$/.test(text)) return false
  return minutesOf(text) < DAY_MINUTES || (mayEndTheDay && text === '24:00')
}

export function clockProblem(field: string, value: unknown, mayEndTheDay = false): FieldProblem[] {
  if (isClockTime(value, mayEndTheDay)) return []
  return [{ field, message: `A time from 00:00 to ${mayEndTheDay ? '24:00' : '23:59'}, as HH:mm.` }]
}

export function weekdayProblem(field: string, value: unknown): FieldProblem[] {
  if (WEEKDAYS.some((day) => day === value)) return []
  return [{ field, message: `A weekday: ${WEEKDAYS.join(', ')}.` }]
}
