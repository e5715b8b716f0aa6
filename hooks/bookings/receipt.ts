import type { PayloadRequest } from 'payload'
import type { ReceiptFacts } from '@/domain/bookings/receipt'
import { notFound } from '@/domain/violations'
import { reading, sql } from '@/server/database'
import { requireActor } from '../actor'

type Row = Omit<ReceiptFacts, 'amountPaise' | 'recordedAt' | 'start' | 'end' | 'reversedBy'> &
  Record<'amountPaise' | 'recordedAt' | 'start' | 'end', string>

/**
 * What the receipt of an entry says, for whoever sees the entry.
 * @throws RuleViolation 401; 404 for everybody else.
 */
export async function receiptOf(req: PayloadRequest, id: string): Promise<ReceiptFacts> {
  await requireActor(req)
  const seen = await req.payload.findByID({
    collection: 'ledger-entries',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  const row = seen ? await rowOf(req, id) : null
  if (!row) throw notFound()
  return {
    ...row,
    amountPaise: Number(row.amountPaise),
    recordedAt: new Date(row.recordedAt),
    start: new Date(row.start),
    end: new Date(row.end),
    reversedBy: await reversalsOf(req, id),
  }
}

async function rowOf(req: PayloadRequest, id: string): Promise<Row | null> {
  const database = await reading(req)
  const [row] = await database.rows<Row>(sql`
    select e.number, e.kind, e.amount_paise as "amountPaise", e.method, e.reference, e.created_at as "recordedAt",
      u.name as "recordedByName", b.number as "bookingNumber", y.name as "facilityName", b.start, b."end",
      b.policy->>'timeZone' as zone, r.name as "residentName", f.number as "flatNumber", o.number as "reversesNumber"
    from ledger_entries e join bookings b on b.id = e.booking_id join facilities y on y.id = b.facility_id
    left join users u on u.id = e.recorded_by_id left join residents r on r.id = b.resident_id
    left join flats f on f.id = b.flat_id left join ledger_entries o on o.id = e.reverses_id
    where e.id = ${id}::uuid`)
  return row ?? null
}

async function reversalsOf(req: PayloadRequest, id: string): Promise<ReceiptFacts['reversedBy']> {
  const database = await reading(req)
  const rows = await database.rows<{ number: string; amount: string }>(
    sql`select number, amount_paise as amount from ledger_entries where reverses_id = ${id}::uuid order by created_at, id`,
  )
  return rows.map(({ number, amount }) => ({ number, amountPaise: Number(amount) }))
}
