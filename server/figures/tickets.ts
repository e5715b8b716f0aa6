import { ACKNOWLEDGE_HOURS, type Tally, tallyOf } from '@/domain/figures/kpis'
import type { Span } from '@/domain/figures/spans'
import { addHours } from '@/domain/time'
import { type Sql, sql } from '../database'
import { type PieceRow, Pieces } from './pieces'

interface TicketRow extends PieceRow {
  created: number
  web: number
  due: number
  acknowledged: number
}

/** What tickets say about each of the spans. */
export interface TicketTallies {
  acknowledged: Tally[]
  viaSystem: Tally[]
}

/**
 * Tickets by the span in which they were created: those acknowledged in time of those old enough to tell, and those
 * reported on the web of all. One statement over the index of their creation.
 */
export async function ticketTallies(
  database: Sql,
  spans: readonly Span[],
  { now, zone }: { now: Date; zone: string },
): Promise<TicketTallies> {
  const pieces = new Pieces(spans, zone)
  const rows = await database.rows<TicketRow>(ticketQuery(pieces, now))
  const sum = (span: Span, of: (row: TicketRow) => number) => pieces.sum(rows, span, of)
  return {
    acknowledged: spans.map((span) =>
      tallyOf(
        sum(span, (row) => row.acknowledged),
        sum(span, (row) => row.due),
      ),
    ),
    viaSystem: spans.map((span) =>
      tallyOf(
        sum(span, (row) => row.web),
        sum(span, (row) => row.created),
      ),
    ),
  }
}

function ticketQuery(pieces: Pieces, now: Date) {
  const created = sql`t.created_at`
  const limit = sql`${created} + make_interval(hours => ${ACKNOWLEDGE_HOURS})`
  const isOld = sql`${created} <= ${addHours(now, -ACKNOWLEDGE_HOURS).toISOString()}::timestamptz`
  const wasGivenUp = sql`(t.status = 'cancelled' and t.acknowledged_at is null and t.cancelled_at <= ${limit})`
  return sql`
    select ${pieces.of(created)} as piece, count(*)::int as created,
      (count(*) filter (where t.channel = 'web'))::int as web,
      (count(*) filter (where ${isOld} and ${wasGivenUp} is not true))::int as due,
      (count(*) filter (where ${isOld} and t.acknowledged_at <= ${limit}))::int as acknowledged
    from tickets t where ${pieces.hold(created)} group by 1`
}
