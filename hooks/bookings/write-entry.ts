import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { type LedgerEntry, requireEntry } from '@/domain/bookings/ledger'
import type { LedgerKind, PaymentMethod } from '@/domain/bookings/words'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { nextNumber } from '../next-number'
import { lockWhole } from './locks'

/** Writes an amount down, under the locks of its booking: what is left to give back is counted once. */
export const writeEntry: CollectionBeforeChangeHook = async ({ data, req }) => {
  const actor = await requireActor(req)
  const bookingId = idOf(data.booking) ?? ''
  await lockOfBooking(req, bookingId)
  requireEntry(
    {
      kind: data.kind as LedgerKind,
      amountPaise: data.amountPaise as number,
      method: data.method as PaymentMethod,
      reversesId: idOf(data.reverses),
    },
    await entriesOf(req, bookingId),
    !isPerson(actor),
  )
  return {
    ...data,
    number: await nextNumber(req, 'RCP'),
    recordedBy: isPerson(actor) ? actor.userId : null,
    createdAt: nowOf(req).toISOString(),
  }
}

async function lockOfBooking(req: PayloadRequest, bookingId: string): Promise<void> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ facility_id: string }>(
    sql`select facility_id from bookings where id = ${bookingId}`,
  )
  if (!row) throw invalid([{ field: 'booking', message: 'booking names nothing that exists.' }])
  await lockWhole(req, row.facility_id)
  await database.rows(sql`select id from bookings where id = ${bookingId} for no key update`)
}

/** Everything that was written down for a booking, in its order. */
export async function entriesOf(req: PayloadRequest, bookingId: string): Promise<LedgerEntry[]> {
  const database = await inTransaction(req)
  const rows = await database.rows<{
    id: string
    kind: LedgerKind
    amount_paise: string
    reverses_id: string | null
  }>(sql`
    select id, kind, amount_paise, reverses_id from ledger_entries where booking_id = ${bookingId} order by created_at, id`)
  return rows.map(({ id, kind, amount_paise: amount, reverses_id: reversesId }) => ({
    id,
    kind,
    amountPaise: Number(amount),
    reversesId,
  }))
}
