import { isLocalDate, type LocalDate, plusDays } from '../time'
import { invalid } from '../violations'
import type { Span } from './spans'

/** Days of the period where none is named, today included. */
export const PERIOD_DAYS = 90
/** The longest period, in years. */
export const PERIOD_YEARS_MAX = 5
/** Days beyond these are slips of the hand: no estate has figures of them. */
const FIRST_DAY = '2000-01-01'
const LAST_DAY = '2199-12-31'

/**
 * The period that somebody asks for: local days of the estate, both included. Without an end it ends today, without a
 * beginning it is as long as is usual.
 * @throws RuleViolation 400 on the field that is wrong.
 */
export function periodAsked(asked: { from?: unknown; to?: unknown }, today: LocalDate): Span {
  const to = dayAsked('to', asked.to) ?? today
  const from = dayAsked('from', asked.from) ?? plusDays(to, 1 - PERIOD_DAYS)
  if (from > to) throw invalid([{ field: 'to', message: 'to is before from.' }])
  if (yearsLater(from) <= to)
    throw invalid([{ field: 'from', message: `A period is at most ${PERIOD_YEARS_MAX} years long.` }])
  return { from, to }
}

/** @throws RuleViolation 400 on `field`. */
function dayAsked(field: string, value: unknown): LocalDate | null {
  if (value === undefined) return null
  const isDay = typeof value === 'string' && isLocalDate(value) && value >= FIRST_DAY && value <= LAST_DAY
  if (isDay) return value
  throw invalid([{ field, message: `${field} is a day, written like 2026-11-01.` }])
}

/** The first day that no longer fits; of 29 February, 1 March. */
function yearsLater(from: LocalDate): LocalDate {
  const [year, month, day] = from.split('-')
  const later = `${String(Number(year) + PERIOD_YEARS_MAX).padStart(4, '0')}-${month}-${day}`
  return isLocalDate(later) ? later : plusDays(later.replace('-29', '-28'), 1)
}
