import { type Tally, tallyOf } from '@/domain/figures/kpis'
import { engagementSpan, pieceOf, type Span } from '@/domain/figures/spans'
import { type Sql, sql } from '../database'
import { Pieces } from './pieces'

interface EngagementRow {
  residents: number
  engaged: number
}

/**
 * For the end of each span: residents who said yes to, or came to, an event that began in the days up to then, of all who
 * are verified and live here at that end. A resident counts once, however many events they went to.
 */
export async function engagementTallies(
  database: Sql,
  spans: readonly Span[],
  { zone }: { zone: string },
): Promise<Tally[]> {
  const windows = spans.map(({ to }) => engagementSpan(to))
  const pieces = new Pieces(windows, zone)
  const within = windows.map((window) => pieces.within(window))
  const ends = windows.map((window) => pieceOf(window, zone).end.toISOString())
  const livesHere = (who: 'r' | 's') => {
    const movedOut = sql.raw(`${who}.move_out_date`)
    return sql`(${movedOut} is null or ${movedOut} >= w.ends)`
  }
  const rows = await database.rows<EngagementRow>(sql`
    with said as materialized (
      select distinct r.id, r.move_out_date, ${pieces.of(sql`e.start`)} as piece
      from events e join rsvps v on v.event_id = e.id join residents r on r.user_id = v.user_id
      where e.status in ('published', 'completed') and ${pieces.hold(sql`e.start`)}
        and (v.response = 'yes' or v.checked_in_at is not null) and r.verified)
    select (select count(*) from residents r where r.verified and ${livesHere('r')})::int as residents,
      (select count(distinct s.id) from said s
        where s.piece between w.first and w.last and ${livesHere('s')})::int as engaged
    from unnest(${sql.param(ends)}::timestamptz[], ${sql.param(within.map(({ first }) => first))}::int[],
      ${sql.param(within.map(({ last }) => last))}::int[]) with ordinality as w (ends, first, last, place)
    order by w.place`)
  return rows.map(({ engaged, residents }) => tallyOf(engaged, residents))
}
