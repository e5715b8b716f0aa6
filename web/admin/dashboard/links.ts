import type { CollectionSlug } from 'payload'
import type { LedgerKind } from '@/domain/bookings/words'
import type { DepositAge } from '@/domain/figures/dashboards'
import { overdueConditions } from '@/domain/sla/overdue'
import { WORKLOAD_STATUSES } from '@/domain/tickets/words'
import { addDays, localDate, localDaySpan } from '@/domain/time'
import type { Month } from '@/server/figures/dashboard/months'
import { stuckSince, today } from '@/server/figures/dashboard/stuck'
import type { TicketList, WeekHour } from '@/server/figures/dashboard/ticket-rows'
import { undeliveredSince } from '@/web/data/deliveries'
import { type Condition, whereOf } from '../conditions'
import { WAITING_PHOTOS } from '../gallery/PhotoToolbar'
import { OPEN_REPORTS } from '../moderation/ReportToolbar'
import { listPath } from '../paths'
import { LONG_UNCONFIRMED, quickFilter } from '../quick-filters'
import { AWAITING_VERIFICATION } from '../verification'

/** Where the lists stand that no filter of the panel can ask for. */
export const FIGURE_LIST_PATH = '/admin/figure-list'

const list = (collection: CollectionSlug, conditions: readonly Condition[]): string =>
  listPath(collection, whereOf(conditions))
const between = (field: string, { start, end }: { start: Date; end: Date }): Condition[] => [
  { [field]: { greater_than_equal: start.toISOString() } },
  { [field]: { less_than: end.toISOString() } },
]

/** The lists behind what is stuck; each holds exactly the tickets that were counted at `now`. */
export function stuckLinks(now: Date, zone: string) {
  const since = stuckSince(now)
  const quick = (key: string) => quickFilter(key).conditions(now, zone)
  return {
    emergencies: list('tickets', quick('emergency')),
    unassigned: list('tickets', quick('unassigned')),
    unassignedLong: list('tickets', [
      ...quick('unassigned'),
      { cycleStartedAt: { less_than: since.unassigned.toISOString() } },
    ]),
    overdue: list('tickets', quick('overdue')),
    overdue100: figureListPath('overdue-100'),
    overdue150: figureListPath('overdue-150'),
    overdue200: figureListPath('overdue-200'),
    atRisk: figureListPath('at-risk'),
    unseen: list('tickets', quick('unseen')),
    heldLong: list('tickets', [
      ...quick('on-hold'),
      { heldUntil: { greater_than: since.heldUntil.toISOString() } },
    ]),
    wakingToday: list('tickets', [...quick('on-hold'), ...between('heldUntil', today(now, zone))]),
    unconfirmed: list('tickets', LONG_UNCONFIRMED.conditions(now, zone)),
    open: list('tickets', quick('open')),
  }
}

/** The lists behind what waits for the committee. */
export const decisionLinks = (now: Date) => ({
  approvals: list('tickets', [{ status: { equals: 'on_hold' } }, { holdKind: { equals: 'approval' } }]),
  bookings: list('bookings', [{ status: { equals: 'pending' } }]),
  reports: list('reports', OPEN_REPORTS),
  photos: list('gallery-photos', WAITING_PHOTOS),
  residents: list('residents', AWAITING_VERIFICATION),
  announcements: list('announcements', [
    { status: { equals: 'scheduled' } },
    { publishAt: { less_than: now.toISOString() } },
  ]),
})

/** The messages of the last day that failed, or may have. */
export const failedMessagesLink = (now: Date): string =>
  listPath('deliveries', undeliveredSince(addDays(now, -1)))

const costed = (span: { start: Date; end: Date }): Condition[] => [
  ...between('resolvedAt', span),
  { actualCostPaise: { greater_than: 0 } },
]

/** Tickets with a cost that were resolved in a stretch; of one category where it is named. */
export const costsLink = (span: { start: Date; end: Date }, categoryId?: string): string =>
  list('tickets', [...costed(span), ...(categoryId ? [{ category: { equals: categoryId } }] : [])])

/** The same of every category but some. */
export const otherCostsLink = (span: { start: Date; end: Date }, but: readonly string[]): string =>
  list('tickets', [...costed(span), { category: { not_in: [...but] } }])

/** Of those with a cost, the ones whose cost was estimated: what a share of the estimate was reckoned over. */
export const estimatedLink = (
  span: { start: Date; end: Date },
  { categoryId, but }: { categoryId?: string; but?: readonly string[] } = {},
): string =>
  list('tickets', [
    ...costed(span),
    { estimatedCostPaise: { greater_than: 0 } },
    ...(categoryId ? [{ category: { equals: categoryId } }] : []),
    ...(but ? [{ category: { not_in: [...but] } }] : []),
  ])

/** Tickets that were rated in a stretch. */
export const starsLink = (span: { start: Date; end: Date }): string =>
  list('tickets', [...between('ratedAt', span), { residentRating: { exists: true } }])

/** What somebody carries that counts against their cap. */
export const loadLink = (staffId: string): string =>
  list('tickets', [{ assignedTo: { equals: staffId } }, { status: { in: [...WORKLOAD_STATUSES] } }])

/** What everybody carries that counts against their caps. */
export const carriedLink = (): string =>
  list('tickets', [{ assignedTo: { exists: true } }, { status: { in: [...WORKLOAD_STATUSES] } }])

/** What somebody has on hold. */
export const heldLink = (staffId: string): string =>
  list('tickets', [{ assignedTo: { equals: staffId } }, { status: { equals: 'on_hold' } }])

/** What somebody has that is overdue. */
export const lateLink = (staffId: string, now: Date): string =>
  list('tickets', [{ assignedTo: { equals: staffId } }, ...overdueConditions(now)])

/** Everything reported on local days, both included. */
export function reportedLink({ from, to }: { from: string; to: string }, zone: string): string {
  const span = localDaySpan(from, to, zone)
  return list('tickets', span ? between('createdAt', span) : [])
}

/** The ledger's entries of one kind that were written in a month. */
export const receiptsLink = (month: Month, kind: LedgerKind): string =>
  list('ledger-entries', [{ kind: { equals: kind } }, ...between('createdAt', month)])

/** Every entry that the ledger took down in a month. */
export const entriesLink = (month: Month): string => list('ledger-entries', between('createdAt', month))

/** Bookings to be paid; those whose time for it has passed where `before` is given. */
export const unpaidLink = (before?: Date): string =>
  list('bookings', [
    { status: { equals: 'approved' } },
    ...(before ? [{ payBy: { less_than: before.toISOString() } }] : []),
  ])

/** One of the lists of `FigureList.tsx`. */
export function figureListPath(
  of:
    | TicketList
    | `deposits-${DepositAge | 'all'}`
    | 'active-days'
    | 'ledger-moved'
    | `taken-back-${LedgerKind}`,
  weekHour?: WeekHour,
): string {
  const params = new URLSearchParams({ of })
  if (weekHour) {
    params.set('day', String(weekHour.day))
    params.set('hour', String(weekHour.hour))
  }
  return `${FIGURE_LIST_PATH}?${params}`
}

/** A table as a file, of the days that the page shows it for. */
export function tableLink(name: string, span?: { start: Date; end: Date }, zone = 'utc'): string {
  if (!span) return `/api/figures/${name}.csv`
  const days = { from: localDate(span.start, zone), to: localDate(new Date(span.end.getTime() - 1), zone) }
  return `/api/figures/${name}.csv?${new URLSearchParams(days)}`
}
