import type { Payload } from 'payload'
import { cache } from 'react'
import { periodAsked } from '@/domain/figures/asked'
import { MONTHS_SHOWN } from '@/domain/figures/dashboards'
import type { Kpi } from '@/domain/figures/kpis'
import type { Span } from '@/domain/figures/spans'
import { localDate, MINUTE_MS } from '@/domain/time'
import { onPool } from '@/server/database'
import { env } from '@/server/env'
import { type BudgetedCategory, budgetedCategories } from '@/server/figures/dashboard/budgets'
import { type CostLine, costsByMonth } from '@/server/figures/dashboard/costs'
import { countDecisions, countFailedMessages, type Decisions } from '@/server/figures/dashboard/decisions'
import { type DepositsByAge, depositsByAge } from '@/server/figures/dashboard/deposits'
import { type MoneyDue, moneyDue } from '@/server/figures/dashboard/due'
import { type Load, loadByPerson } from '@/server/figures/dashboard/load'
import { lastMonths, type Month } from '@/server/figures/dashboard/months'
import { type Receipts, receiptsByKind } from '@/server/figures/dashboard/receipts'
import { heatDays, type ReportsByHour, reportsByHour } from '@/server/figures/dashboard/reports-by-hour'
import { type MonthsStars, starsByMonth } from '@/server/figures/dashboard/satisfaction'
import { countStuck, type Stuck } from '@/server/figures/dashboard/stuck'
import { kpisOf } from '@/server/figures/kpis'
import { remembered } from './panel-bookings/remembered'

/** What is stuck now. Counted once a render. */
export const stuckNow = cache(
  (payload: Payload, now: Date): Promise<Stuck> => countStuck(onPool(payload), now, env.timeZone),
)

/** What waits for the committee. */
export const decisionsNow = (payload: Payload, now: Date): Promise<Decisions> =>
  countDecisions(onPool(payload), now)

/** Messages of the last day that nobody got, or perhaps nobody. For who reads the outbox. */
export const failedMessages = (payload: Payload, now: Date): Promise<number> =>
  countFailedMessages(onPool(payload), now)

/** The months that money and stars are shown for, the present one last. */
export const monthsShown = (now: Date): Month[] => lastMonths(now, env.timeZone, MONTHS_SHOWN)

/**
 * How old promises, costs and stars may be, in milliseconds: they are taken over months, hardly move within a minute, and
 * counting them is most of the page's work. The pages say so (`CountedWhen.tsx`).
 */
const FRESH_MS = MINUTE_MS

const keptCosts = remembered<CostLine[]>(FRESH_MS)
const keptStars = remembered<MonthsStars[]>(FRESH_MS)
const keptPromises = remembered<PromisesShown>(FRESH_MS)

/** What work has cost in them, added up once a minute for all who look. */
export const costsShown = (payload: Payload, now: Date): Promise<CostLine[]> =>
  keptCosts(payload, localDate(now, env.timeZone), now, () => costsByMonth(onPool(payload), monthsShown(now)))

/** The stars that residents gave in them, in the same way. */
export const starsShown = (payload: Payload, now: Date): Promise<MonthsStars[]> =>
  keptStars(payload, localDate(now, env.timeZone), now, () => starsByMonth(onPool(payload), monthsShown(now)))

/** What everybody carries now. */
export const loadNow = (payload: Payload, now: Date): Promise<Load[]> =>
  loadByPerson(onPool(payload), now, env.timeZone)

/** When the last 90 days' reports came. */
export const reportsShown = (payload: Payload, now: Date): Promise<ReportsByHour> =>
  reportsByHour(onPool(payload), heatDays(now, env.timeZone), env.timeZone)

/** What the ledger took down in a month. */
export const receiptsIn = (payload: Payload, month: Month): Promise<Receipts[]> =>
  receiptsByKind(onPool(payload), month)

/** Money that is to come and to go back. */
export const moneyDueNow = (payload: Payload, now: Date): Promise<MoneyDue> => moneyDue(onPool(payload), now)

/** Deposits held by their age. */
export const depositsNow = (payload: Payload, now: Date): Promise<DepositsByAge[]> =>
  depositsByAge(onPool(payload), now)

/** Categories with a budget. */
export const budgeted = (payload: Payload): Promise<BudgetedCategory[]> => budgetedCategories(onPool(payload))

/** The six promises over the usual period. */
export interface PromisesShown {
  period: Span
  kpis: Kpi[]
  /** When they were counted. */
  at: Date
}

/** The promises in the same way; for the committee alone. */
export function promisesShown(payload: Payload, now: Date): Promise<PromisesShown> {
  const today = localDate(now, env.timeZone)
  return keptPromises(payload, today, now, async () => {
    const period = periodAsked({}, today)
    return { period, kpis: await kpisOf(onPool(payload), { period, now, zone: env.timeZone }), at: now }
  })
}
