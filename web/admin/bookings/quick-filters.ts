import { HELD_STATUSES, OPEN_BOOKING_STATUSES } from '@/domain/bookings/words'
import { localDate, localDaySpan } from '@/domain/time'
import type { Condition } from '../conditions'

export interface QuickFilter {
  label: string
  conditions: (now: Date, zone: string) => Condition[]
}

const standing = (label: string, ...statuses: string[]): QuickFilter => ({
  label,
  conditions: () => [{ status: statuses.length === 1 ? { equals: statuses[0] } : { in: statuses } }],
})

/** What the office asks of the list of bookings, in the order of its toolbar. */
export const BOOKING_FILTERS: readonly QuickFilter[] = [
  { label: 'Everything', conditions: () => [] },
  standing('Open', ...OPEN_BOOKING_STATUSES),
  standing('Waiting for approval', 'pending'),
  standing('Unpaid', 'approved'),
  {
    label: 'Today',
    conditions: (now, zone) => [{ status: { in: [...HELD_STATUSES] } }, ...startingToday(now, zone, 'start')],
  },
  standing('Offers', 'offered'),
  standing('Waiting list', 'waitlisted'),
  standing('Did not come', 'no_show'),
  standing('Cancelled', 'cancelled'),
]

/** What the accountant asks of the ledger. */
export const LEDGER_FILTERS: readonly QuickFilter[] = [
  { label: 'Everything', conditions: () => [] },
  { label: 'Today', conditions: (now, zone) => startingToday(now, zone, 'createdAt') },
  { label: 'Paid in', conditions: () => [{ kind: { in: ['payment', 'deposit'] } }] },
  { label: 'Given back', conditions: () => [{ kind: { equals: 'refund' } }] },
  { label: 'Reversals', conditions: () => [{ kind: { equals: 'reversal' } }] },
  { label: 'Cash', conditions: () => [{ method: { equals: 'cash' } }] },
]

/** What is closed now or later, and what was. */
export const CLOSURE_FILTERS: readonly QuickFilter[] = [
  { label: 'Everything', conditions: () => [] },
  {
    label: 'Now and coming',
    conditions: (now) => [{ end: { greater_than: now.toISOString() } }],
  },
  { label: 'Over', conditions: (now) => [{ end: { less_than_equal: now.toISOString() } }] },
]

function startingToday(now: Date, zone: string, field: string): Condition[] {
  const date = localDate(now, zone)
  const span = localDaySpan(date, date, zone)
  if (!span) return []
  return [
    { [field]: { greater_than_equal: span.start.toISOString() } },
    { [field]: { less_than: span.end.toISOString() } },
  ]
}
