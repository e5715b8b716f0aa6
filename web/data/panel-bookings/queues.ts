import type { Payload } from 'payload'
import { depositDue, due, feeDue } from '@/server/bookings/due'
import { onPool, sql } from '@/server/database'
import {
  at,
  type BoardBooking,
  type BoardPage,
  columns,
  instantOf,
  joins,
  pageOf,
  type Row,
  toBooking,
  toPage,
} from './rows'

export interface PaymentDue extends BoardBooking {
  payBy: Date | null
  /** What is still missing, in paise. */
  feeDuePaise: number
  depositDuePaise: number
}

/** What holds its time and is not paid yet: what expires first stands first. */
export async function paymentsDue(payload: Payload, page: number): Promise<BoardPage<PaymentDue>> {
  const rows = await onPool(payload).rows<Row>(sql`
    select ${columns}, b.pay_by, ${feeDue} as fee_due, ${depositDue} as deposit_due
    from bookings b ${joins}
    where b.status = 'approved' order by b.pay_by, b.id ${pageOf(page)}`)
  return toPage(
    rows.map((row) => ({
      ...toBooking(row),
      payBy: instantOf(row.pay_by),
      feeDuePaise: Number(row.fee_due),
      depositDuePaise: Number(row.deposit_due),
    })),
  )
}

export interface RefundDue extends BoardBooking {
  /** What is still to go back, in paise. */
  refundDuePaise: number
}

/** What came in and has to go back: the earliest use stands first. */
export async function refundsDue(payload: Payload, page: number): Promise<BoardPage<RefundDue>> {
  const rows = await onPool(payload).rows<Row>(sql`
    select ${columns}, b.refund_paise - b.refunded_paise as refund_due
    from bookings b ${joins}
    where b.refund_paise > b.refunded_paise order by b.start, b.id ${pageOf(page)}`)
  return toPage(rows.map((row) => ({ ...toBooking(row), refundDuePaise: Number(row.refund_due) })))
}

/** How many of each wait, and what they come to in paise. */
export interface QueueCounts {
  approvals: number
  payments: number
  paymentsPaise: number
  refunds: number
  refundsPaise: number
}

/** The three queues counted, each from the partial index that holds it and nothing else. */
export async function countQueues(payload: Payload): Promise<QueueCounts> {
  const [row] = await onPool(payload).rows<Record<string, string>>(sql`
    select
      (select count(*) from bookings where status = 'pending') as approvals, pay.count as payments, pay.paise as payments_paise,
      back.count as refunds, back.paise as refunds_paise
    from (select count(*) as count, coalesce(sum(${due}), 0) as paise from bookings b where b.status = 'approved') pay,
      (select count(*) as count, coalesce(sum(refund_paise - refunded_paise), 0) as paise
        from bookings where refund_paise > refunded_paise) back`)
  return {
    approvals: Number(row?.approvals ?? 0),
    payments: Number(row?.payments ?? 0),
    paymentsPaise: Number(row?.payments_paise ?? 0),
    refunds: Number(row?.refunds ?? 0),
    refundsPaise: Number(row?.refunds_paise ?? 0),
  }
}

export interface Strikes {
  flat: string
  count: number
  lastAt: Date
  /** The number and id of the latest of them. */
  number: string
  id: string
}

/** Flats named at most: the others have fewer. */
export const STRIKES_MAX = 30

/** Flats whose people did not come to what they had booked since an instant: the most frequent first. */
export async function strikesByFlat(payload: Payload, since: Date): Promise<Strikes[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    select fl.number as flat, count(*) as count, max(b.start) as last_at,
      (array_agg(b.number order by b.start desc))[1] as number, (array_agg(b.id order by b.start desc))[1] as id
    from bookings b join flats fl on fl.id = b.flat_id
    where b.status = 'no_show' and b.start >= ${at(since)}
    group by fl.number order by count(*) desc, max(b.start) desc limit ${STRIKES_MAX}`)
  return rows.map((row) => ({
    flat: String(row.flat),
    count: Number(row.count),
    lastAt: new Date(row.last_at as string),
    number: String(row.number),
    id: String(row.id),
  }))
}
