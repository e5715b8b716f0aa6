import { HEAT_DAYS, MONTHS_SHOWN } from '@/domain/figures/dashboards'
import { firstOfMonth, isLocalDate, type LocalDate, localDate, plusDays } from '@/domain/time'
import { invalid } from '@/domain/violations'

/** Days that one file looks back at most: five years. */
const SPAN_MAX_DAYS = 5 * 366

type Usual = 'year' | 'month' | 'quarter' | 'moment'

/**
 * The local days that a call names, both included; what is usual where it names none.
 * @throws RuleViolation 400 on `from` or `to`: no day, reversed, or further apart than five years.
 */
export function figureSpan(
  query: Record<string, unknown> | undefined,
  usual: Usual,
  now: Date,
  zone: string,
): { from: LocalDate; to: LocalDate } {
  const to = dayOf('to', query?.to, localDate(now, zone))
  const span = { from: dayOf('from', query?.from, usualStart(usual, to)), to }
  if (span.to < span.from) throw invalid([{ field: 'to', message: 'to is before from.' }])
  if (span.to > plusDays(span.from, SPAN_MAX_DAYS))
    throw invalid([{ field: 'from', message: 'Five years at most are looked at in one go.' }])
  return span
}

function dayOf(field: string, value: unknown, usual: LocalDate): LocalDate {
  if (value === undefined) return usual
  if (typeof value === 'string' && isLocalDate(value)) return value
  throw invalid([{ field, message: `${field} is a local date, such as 2026-11-01.` }])
}

/** So that the last day is `to`. */
function usualStart(usual: Usual, to: LocalDate): LocalDate {
  if (usual === 'quarter') return plusDays(to, 1 - HEAT_DAYS)
  return firstOfMonth(to, usual === 'year' ? MONTHS_SHOWN - 1 : 0)
}
