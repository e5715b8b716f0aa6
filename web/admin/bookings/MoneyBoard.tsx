import type { Payload } from 'payload'
import { type Actor, has } from '@/domain/actor'
import { formatPaise } from '@/domain/money'
import { depositsHeld, revenueByMonth } from '@/web/data/panel-bookings/money'
import { paymentsDue, type QueueCounts, refundsDue } from '@/web/data/panel-bookings/queues'
import { PaymentTable, RefundTable } from './DueTables'
import { DepositTable, RevenueTable } from './MoneyTables'
import { type Pages, Paging } from './Paging'

interface MoneyBoardProps {
  payload: Payload
  actor: Actor
  counts: QueueCounts
  pages: Pages
  now: Date
}

/** The accountant's part: what is to come in, what is to go back, what the estate holds and what it earned. */
export async function MoneyBoard({ payload, actor, counts, pages, now }: MoneyBoardProps) {
  const [payments, refunds, deposits, revenue] = await Promise.all([
    paymentsDue(payload, pages.payments),
    refundsDue(payload, pages.refunds),
    depositsHeld(payload),
    revenueByMonth(payload, now),
  ])
  const mayRecord = has(actor, 'finance.write')
  return (
    <>
      <section className="estate-section" aria-labelledby="payments">
        <h2 id="payments">Payments due{headline(counts.payments, counts.paymentsPaise)}</h2>
        {payments.rows.length === 0 && <p>Everything that is booked is paid.</p>}
        {payments.rows.length > 0 && <PaymentTable rows={payments.rows} mayRecord={mayRecord} />}
        <Paging list="payments" pages={pages} hasMore={payments.hasMore} />
      </section>
      <section className="estate-section" aria-labelledby="refunds">
        <h2 id="refunds">Refunds due{headline(counts.refunds, counts.refundsPaise)}</h2>
        {refunds.rows.length === 0 && <p>Nothing has to go back.</p>}
        {refunds.rows.length > 0 && <RefundTable rows={refunds.rows} mayRecord={mayRecord} />}
        <Paging list="refunds" pages={pages} hasMore={refunds.hasMore} />
      </section>
      <div className="estate-cards">
        <DepositTable deposits={deposits} />
        <RevenueTable revenue={revenue} />
      </div>
    </>
  )
}

const headline = (count: number, paise: number): string =>
  count > 0 ? ` (${count}, ${formatPaise(paise)})` : ''
