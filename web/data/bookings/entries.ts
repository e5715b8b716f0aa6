import type { LedgerKind, PaymentMethod } from '@/domain/bookings/words'
import type { Viewer } from '@/web/data/viewer'

/** More amounts than any booking has. */
export const ENTRIES_MAX = 50

/** An amount that came in or went out for a booking, in paise. */
export interface BookingEntry {
  id: string
  number: string
  kind: LedgerKind
  amountPaise: number
  method: PaymentMethod
  /** The number of the transfer or the cheque; empty for none. */
  reference: string
  createdAt: string
}

/** What was paid and given back, oldest first, for whom the ledger concerns; nothing for others. */
export async function entriesOf(
  { payload, req }: Pick<Viewer, 'payload' | 'req'>,
  bookingId: string,
): Promise<BookingEntry[]> {
  const { docs } = await payload.find({
    collection: 'ledger-entries',
    where: { booking: { equals: bookingId } },
    sort: 'createdAt',
    limit: ENTRIES_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, number, kind, amountPaise, method, reference, createdAt }) => ({
    id,
    number: number ?? '',
    kind,
    amountPaise,
    method,
    reference: reference ?? '',
    createdAt,
  }))
}
