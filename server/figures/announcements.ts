import { READ_SOON_HOURS } from '@/domain/announcements/reach'
import { type Tally, tallyOf } from '@/domain/figures/kpis'
import type { Span } from '@/domain/figures/spans'
import { addHours } from '@/domain/time'
import { type Sql, sql } from '../database'
import { type PieceRow, Pieces } from './pieces'

interface ReceiptRow extends PieceRow {
  told: number
  read: number
}

/**
 * Receipts by the span in which their announcement was published: those read in time of all that publishing froze, of
 * announcements old enough to tell. The author does not count, who has read it without opening it.
 */
export async function readingTallies(
  database: Sql,
  spans: readonly Span[],
  { now, zone }: { now: Date; zone: string },
): Promise<Tally[]> {
  const pieces = new Pieces(spans, zone)
  const published = sql`a.published_at`
  const rows = await database.rows<ReceiptRow>(sql`
    select ${pieces.of(published)} as piece, count(*)::int as told,
      (count(*) filter (where c.read_at <= ${published} + make_interval(hours => ${READ_SOON_HOURS})))::int as read
    from announcements a join receipts c on c.announcement_id = a.id
    where a.status in ('published', 'withdrawn') and ${pieces.hold(published)}
      and ${published} <= ${addHours(now, -READ_SOON_HOURS).toISOString()}::timestamptz
      and (c.user_id <> a.author_id) is not false
    group by 1`)
  return spans.map((span) =>
    tallyOf(
      pieces.sum(rows, span, ({ read }) => read),
      pieces.sum(rows, span, ({ told }) => told),
    ),
  )
}
