import { UNCONFIRMED_DAYS } from '@/domain/figures/dashboards'
import { overdueConditions } from '@/domain/sla/overdue'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { addDays, localDate, localDaySpan } from '@/domain/time'
import type { Condition } from './conditions'

const open: Condition = { status: { in: [...OPEN_STATUSES] } }

export interface QuickFilter {
  key: string
  label: string
  conditions: (now: Date, zone: string) => Condition[]
}

/** What the committee asks every evening, in the order of the toolbar. */
export const QUICK_FILTERS: readonly QuickFilter[] = [
  { key: 'open', label: 'All open', conditions: () => [open] },
  { key: 'unassigned', label: 'Unassigned', conditions: () => [open, { assignedTo: { exists: false } }] },
  {
    key: 'overdue',
    label: 'Overdue',
    conditions: (now) => [...overdueConditions(now)],
  },
  {
    key: 'unseen',
    label: 'Not seen in time',
    conditions: (now): Condition[] => [
      { status: { equals: 'submitted' } },
      { acknowledgeDue: { less_than: now.toISOString() } },
    ],
  },
  {
    key: 'due-today',
    label: 'Due today',
    conditions: (now, zone) => [
      open,
      { resolveDue: { greater_than_equal: now.toISOString() } },
      { resolveDue: { less_than: today(now, zone).end } },
    ],
  },
  {
    key: 'emergency',
    label: 'Open emergencies',
    conditions: () => [open, { priority: { equals: 'emergency' } }],
  },
  { key: 'on-hold', label: 'On hold', conditions: () => [{ status: { equals: 'on_hold' } }] },
  {
    key: 'unconfirmed',
    label: 'Waiting for confirmation',
    conditions: () => [{ status: { equals: 'resolved' } }],
  },
  {
    key: 'reported-today',
    label: 'Reported today',
    conditions: (now, zone) => [{ createdAt: { greater_than_equal: today(now, zone).start } }],
  },
]

/** Resolved for days, and the resident has neither confirmed nor returned it. */
export const LONG_UNCONFIRMED: QuickFilter = {
  key: 'long-unconfirmed',
  label: `Unconfirmed for ${UNCONFIRMED_DAYS} days`,
  conditions: (now): Condition[] => [
    { status: { equals: 'resolved' } },
    { resolvedAt: { less_than: addDays(now, -UNCONFIRMED_DAYS).toISOString() } },
  ],
}

/** The quick filter of that key. @throws Error for a key that is none. */
export function quickFilter(key: string): QuickFilter {
  const found = QUICK_FILTERS.find((filter) => filter.key === key)
  if (!found) throw new Error(`There is no quick filter ${key}.`)
  return found
}

/** The estate's local day that holds `now`. */
function today(now: Date, zone: string): { start: string; end: string } {
  const date = localDate(now, zone)
  const span = localDaySpan(date, date, zone)
  if (!span) throw new Error(`There is no day ${date} in ${zone}.`)
  return { start: span.start.toISOString(), end: span.end.toISOString() }
}
