import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPaid } from '@/domain/bookings/booking'
import { balanceOf, isReturned, owedAfter } from '@/domain/bookings/ledger'
import type { LedgerKind } from '@/domain/bookings/words'
import type { LedgerEntry as Row } from '@/payload-types'
import { nowOf } from '../actor'
import { asSystem } from '../as-system'
import { idOf } from '../ids'
import { bookingOf } from './booking-of'
import { requireFacility } from './facility-rules'
import { tellOfBooking } from './tell-of-booking'
import { entriesOf } from './write-entry'

/**
 * After an entry: what the booking's entries come to is noted on it; fee and deposit covered, it is confirmed. What arrives for a
 * booking that came to nothing goes back at once.
 */
export const settleBooking: CollectionAfterChangeHook<Row> = async ({ doc, req }) => {
  const id = idOf(doc.booking) ?? ''
  const { kind, amountPaise } = doc
  const row = await req.payload.findByID({ collection: 'bookings', id, depth: 0, overrideAccess: true, req })
  const facility = await requireFacility(req, idOf(row.facility) ?? '')
  const entries = await entriesOf(req, id)
  const { penaltyPaise, ...money } = balanceOf(entries)
  const booking = { ...bookingOf({ ...row }, facility.approverId), ...money }
  const isNowPaid = booking.status === 'approved' && isPaid(booking)
  const entry = { id: doc.id, kind, amountPaise, reversesId: idOf(doc.reverses) }
  const refundPaise = owedAfter({ ...booking, penaltyPaise }, Number(row.refundPaise ?? 0), entry, entries)
  const stored = await req.payload.update({
    collection: 'bookings',
    id,
    data: { ...money, refundPaise, ...(isNowPaid ? { status: 'confirmed' } : {}) },
    overrideAccess: true,
    // Whoever hears that all is paid, and the booking confirmed, hears of this last amount in the same message.
    req: isNowPaid ? withReceived(asSystem(req, 'ledger'), amountPaise) : asSystem(req, 'ledger'),
  })
  if (isIncome(kind) && !isNowPaid)
    await tellOfBooking(req, { ...stored }, facility, [{ kind: 'booking.payment_received' }], {
      formerStatus: booking.status,
      receivedPaise: amountPaise,
    })
  if (isReturned(kind, booking.status)) await giveBack(req, id, doc)
  return doc
}

/** The same amount by the same way, in the same transaction; a moment later, so that lists show it after what it answers. */
async function giveBack(req: PayloadRequest, booking: string, { number, amountPaise, method }: Row) {
  const own = asSystem(req, 'ledger')
  own.context.now = new Date(nowOf(req).getTime() + 1)
  await req.payload.create({
    collection: 'ledger-entries',
    data: { booking, kind: 'refund', amountPaise, method, reference: `for ${number}` },
    overrideAccess: true,
    req: own,
  })
}

const isIncome = (kind: LedgerKind): boolean => kind === 'payment' || kind === 'deposit'

function withReceived(req: PayloadRequest, receivedPaise: number): PayloadRequest {
  req.context.receivedPaise = receivedPaise
  return req
}
