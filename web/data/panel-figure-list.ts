import type { Payload } from 'payload'
import { periodAsked } from '@/domain/figures/asked'
import type { DepositAge } from '@/domain/figures/dashboards'
import { localDate } from '@/domain/time'
import { onPool } from '@/server/database'
import { env } from '@/server/env'
import { type ActiveDay, activeDays } from '@/server/figures/dashboard/active-days'
import { depositRows, type MoneyRow } from '@/server/figures/dashboard/booking-rows'
import { type LedgerList, type LedgerRow, ledgerRows } from '@/server/figures/dashboard/ledger-rows'
import { lastMonths, type Month } from '@/server/figures/dashboard/months'
import {
  type TicketList,
  type TicketRow,
  ticketRows,
  type WeekHour,
} from '@/server/figures/dashboard/ticket-rows'

/** Rows on one page of a list behind a figure. */
const ROWS_A_PAGE = 25

interface Page<Row> {
  rows: Row[]
  hasMore: boolean
}

const spanOf = (page: number) => ({ skip: (page - 1) * ROWS_A_PAGE, take: ROWS_A_PAGE + 1 })
const pageOf = <Row>(rows: Row[]): Page<Row> => ({
  rows: rows.slice(0, ROWS_A_PAGE),
  hasMore: rows.length > ROWS_A_PAGE,
})

/** One page of the tickets behind a figure. For who sees a dashboard that has it: all of them oversee all tickets. */
export async function ticketsBehind(
  payload: Payload,
  list: TicketList,
  { now, page, weekHour }: { now: Date; page: number; weekHour?: WeekHour | undefined },
): Promise<Page<TicketRow>> {
  const asked = { now, zone: env.timeZone, weekHour, ...spanOf(page) }
  return pageOf(await ticketRows(onPool(payload), list, asked))
}

/** One page of the bookings whose deposit is held, of one age or all. For who sees the money. */
export async function depositsBehind(
  payload: Payload,
  age: DepositAge | 'all',
  { now, page }: { now: Date; page: number },
): Promise<Page<MoneyRow>> {
  return pageOf(
    await depositRows(onPool(payload), {
      ...{ now, age: age === 'all' ? undefined : age },
      ...spanOf(page),
    }),
  )
}

/** One page of the entries behind a sum of this month's receipts. For who sees the money. */
export async function ledgerBehind(
  payload: Payload,
  list: LedgerList,
  { now, page }: { now: Date; page: number },
): Promise<Page<LedgerRow>> {
  const [month] = lastMonths(now, env.timeZone, 1) as [Month]
  return pageOf(await ledgerRows(onPool(payload), list, { ...month, ...spanOf(page) }))
}

/** One page of the days behind the figure of residents who are active on a day. For the committee. */
export async function activeDaysBehind(
  payload: Payload,
  { now, page }: { now: Date; page: number },
): Promise<Page<ActiveDay>> {
  const period = periodAsked({}, localDate(now, env.timeZone))
  const { skip, take } = spanOf(page)
  const days = await activeDays(onPool(payload), period, { now, zone: env.timeZone })
  return pageOf(days.slice(skip, skip + take))
}
