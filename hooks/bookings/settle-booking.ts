import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPaid } from '@/domain/bookings/booking'
import { balanceOf, isReturned } from '@/domain/bookings/ledger'
import type { LedgerKind } from '@/domain/bookings/words'
import { idOf } from '../ids'
import { asSystem } from './as-system'
import { bookingOf } from './booking-of'
import { requireFacility } from './facility-rules'
import { tellOfBooking } from './tell-of-booking'
import { entriesOf } from './write-entry'

/**
 * After an entry: what the booking's entries come to is noted on it; fee and deposit covered, it is confirmed. What arrives for a
 * booking that came to nothing goes back at once.
 */
export const settleBooking: CollectionAfterChangeHook = async ({ doc, req }) => {
  const id = idOf(doc.booking) ?? ''
  const kind = doc.kind as LedgerKind
  const row = await req.payload.findByID({ collection: 'bookings', id, depth: 0, overrideAccess: true, req })
  const { feePaidPaise, depositPaidPaise, refundedPaise } = balanceOf(await entriesOf(req, id))
  const money = { feePaidPaise, depositPaidPaise, refundedPaise }
  const facility = await requireFacility(req, idOf(row.facility) ?? '')
  const booking = { ...bookingOf({ ...row }, facility.approverId), ...money }
  const isNowPaid = booking.status === 'approved' && isPaid(booking)
  const isComingBack = isReturned(kind, booking.status)
  const stored = await req.payload.update({
    collection: 'bookings',
    id,
    data: {
      ...money,
      ...(isNowPaid ? { status: 'confirmed' } : {}),
      ...(isComingBack ? { refundPaise: Number(row.refundPaise ?? 0) + Number(doc.amountPaise) } : {}),
    },
    overrideAccess: true,
    // Whoever hears that all is paid, and the booking confirmed, hears of this last amount in the same message.
    req: isNowPaid ? withReceived(asSystem(req, 'ledger'), doc.amountPaise) : asSystem(req, 'ledger'),
  })
  if (isIncome(kind) && !isNowPaid)
    await tellOfBooking(req, { ...stored }, facility, [{ kind: 'booking.payment_received' }], {
      formerStatus: booking.status,
      receivedPaise: doc.amountPaise,
    })
  if (isComingBack) {
    await req.payload.create({
      collection: 'ledger-entries',
      data: {
        booking: id,
        kind: 'refund',
        amountPaise: doc.amountPaise,
        method: doc.method,
        reference: `for ${doc.number}`,
      },
      overrideAccess: true,
      req: asSystem(req, 'ledger'),
    })
  }
  return doc
}

const isIncome = (kind: LedgerKind): boolean => kind === 'payment' || kind === 'deposit'

function withReceived(req: PayloadRequest, receivedPaise: number): PayloadRequest {
  req.context.receivedPaise = receivedPaise
  return req
}
