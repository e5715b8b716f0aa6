import { DateTime } from 'luxon'
import type { Payload } from 'payload'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { HELD } from '@/server/figures/dashboard/deposits'
import { remembered } from './remembered'
import { at, type Row } from './rows'

/** Months that the board looks back, the present one included. */
export const REVENUE_MONTHS = 6

export interface DepositsHeld {
  facility: string
  /** Bookings whose deposit the estate still has. */
  count: number
  paise: number
}

/**
 * Deposits that belong to somebody else: of bookings that are still to take place, and of those that ended and whose money
 * has not all gone back. Facilities in the order of their names.
 */
export async function depositsHeld(payload: Payload): Promise<DepositsHeld[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    select f.name as facility, count(*) as count, sum(held.paise) as paise
    from (${HELD}) held join facilities f on f.id = held.facility_id group by f.name order by f.name`)
  return rows.map((row) => ({
    facility: String(row.facility),
    count: Number(row.count),
    paise: Number(row.paise),
  }))
}

export interface MonthsRevenue {
  /** The estate's month, `YYYY-MM`. */
  month: string
  facility: string
  bookings: number
  /** Fees paid, less what of them went back or is to go back. Deposits are none of it. */
  paise: number
}

/** Milliseconds for which the months before this one are shown: little is paid or given back for them any more. */
const EARLIER_FRESH_MS = 5 * 60_000

const earlier = remembered<MonthsRevenue[]>(EARLIER_FRESH_MS)

/**
 * What the facilities brought in, by the month of their use, the newest first. Of what goes back the deposit is counted first:
 * it always goes back whole. This month is counted anew each time, the others at most every five minutes.
 */
export async function revenueByMonth(payload: Payload, now: Date): Promise<MonthsRevenue[]> {
  const month = DateTime.fromJSDate(now, { zone: env.timeZone }).startOf('month')
  const from = month.minus({ months: REVENUE_MONTHS - 1 })
  const [present, past] = await Promise.all([
    revenueBetween(payload, month, month.plus({ months: 1 })),
    earlier(payload, month.toISODate() ?? '', now, () => revenueBetween(payload, from, month)),
  ])
  return [...present, ...past]
}

/** Of bookings that begin in `[from, to)`. */
async function revenueBetween(payload: Payload, from: DateTime, to: DateTime): Promise<MonthsRevenue[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    select to_char(b.start at time zone ${env.timeZone}, 'YYYY-MM') as month, f.name as facility, count(*) as bookings,
      sum(b.fee_paid_paise - greatest(b.refund_paise - b.deposit_paid_paise, 0)) as paise
    from bookings b join facilities f on f.id = b.facility_id
    where b.start >= ${at(from.toJSDate())} and b.start < ${at(to.toJSDate())} and b.fee_paid_paise > 0
    group by 1, 2 order by 1 desc, 2`)
  return rows.map((row) => ({
    month: String(row.month),
    facility: String(row.facility),
    bookings: Number(row.bookings),
    paise: Number(row.paise),
  }))
}
