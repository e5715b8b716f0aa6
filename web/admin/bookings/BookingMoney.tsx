import { formatPaise } from '@/domain/money'
import type { Booking } from '@/payload-types'
import { Fact } from '../Fact'

/** What a booking costs, what came in, and what is to go back. */
export function BookingMoney({ booking }: { booking: Booking }) {
  const amount = (paise: number | null | undefined) => Number(paise ?? 0)
  const [fee, deposit] = [amount(booking.feePaise), amount(booking.depositPaise)]
  const [refund, refunded] = [amount(booking.refundPaise), amount(booking.refundedPaise)]
  if (fee + deposit + refund + refunded === 0) return <p>It is free.</p>
  return (
    <dl className="estate-facts">
      {fee > 0 && <Fact name="Fee">{paidOf(fee, amount(booking.feePaidPaise))}</Fact>}
      {deposit > 0 && <Fact name="Deposit">{paidOf(deposit, amount(booking.depositPaidPaise))}</Fact>}
      {refund > 0 && <Fact name="To go back">{backOf(refund, refunded)}</Fact>}
      {refund === 0 && refunded > 0 && <Fact name="Given back">{formatPaise(refunded)}</Fact>}
    </dl>
  )
}

function paidOf(wanted: number, paid: number): string {
  if (paid >= wanted) return `${formatPaise(wanted)}, paid`
  return `${formatPaise(wanted)}, ${paid === 0 ? 'nothing paid yet' : `${formatPaise(paid)} paid`}`
}

function backOf(due: number, back: number): string {
  if (back >= due) return `${formatPaise(due)}, all given back`
  return `${formatPaise(due)}, ${back === 0 ? 'nothing given back yet' : `${formatPaise(back)} given back`}`
}
