import { type Tally, tallyOf } from '@/domain/figures/kpis'
import type { Span } from '@/domain/figures/spans'
import { type Sql, sql } from '../database'
import { type PieceRow, Pieces } from './pieces'

interface BookingRow extends PieceRow {
  created: number
  own: number
}

/** Whether somebody of the booking's flat made it: of the flat now, or when they booked, if they have moved since. */
const IS_OWN = sql`exists (
  select 1 from residents r where r.user_id = b.booked_by_id and (
    r.flat_id = b.flat_id
    or exists (select 1 from occupancies o where o.resident_id = r.id and o.flat_id = b.flat_id
      and o."from" <= b.created_at and (o."to" is null or o."to" > b.created_at))))`

/** Bookings by the span in which they were created: those made by somebody of their own flat, of all. */
export async function bookingTallies(
  database: Sql,
  spans: readonly Span[],
  { zone }: { zone: string },
): Promise<Tally[]> {
  const pieces = new Pieces(spans, zone)
  const created = sql`b.created_at`
  const rows = await database.rows<BookingRow>(sql`
    select ${pieces.of(created)} as piece, count(*)::int as created, (count(*) filter (where ${IS_OWN}))::int as own
    from bookings b where ${pieces.hold(created)} group by 1`)
  return spans.map((span) =>
    tallyOf(
      pieces.sum(rows, span, ({ own }) => own),
      pieces.sum(rows, span, (row) => row.created),
    ),
  )
}
