import { periodAsked } from '@/domain/figures/asked'
import { HEAT_DAYS, MONTHS_SHOWN } from '@/domain/figures/dashboards'
import type { Span } from '@/domain/figures/spans'
import { firstOfMonth, isLocalDate, type LocalDate, localDate, plusDays } from '@/domain/time'
import type { FigureTable } from '@/server/figures/dashboard/tables'

/**
 * The local days that a call for a table names, both included; what is usual for the table where it names none.
 * @throws RuleViolation 400 on `from` or `to`: no day, reversed, or too far apart.
 */
export function figureSpan(
  query: Record<string, unknown> | undefined,
  usual: FigureTable['usual'],
  now: Date,
  zone: string,
): Span {
  const { from, to } = query ?? {}
  const today = localDate(now, zone)
  const last = typeof to === 'string' && isLocalDate(to) ? to : today
  return periodAsked({ from: from ?? usualStart(usual, last), to }, today)
}

function usualStart(usual: FigureTable['usual'], last: LocalDate): LocalDate {
  if (usual === 'quarter') return plusDays(last, 1 - HEAT_DAYS)
  return firstOfMonth(last, usual === 'year' ? MONTHS_SHOWN - 1 : 0)
}
