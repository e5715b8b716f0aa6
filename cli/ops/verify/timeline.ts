import { MOVE_PAIRS } from '@/domain/tickets/transitions'
import { REOPEN_DAYS } from '@/domain/tickets/words'
import { type Check, type Fault, NAMED_MAX, rowsOf } from './check'

type Kind = 'gap' | 'move' | 'present' | 'none'

const MESSAGES: Record<Kind, string> = {
  gap: 'a row of the timeline goes on from another status than the one before it led to',
  move: 'the timeline has a move that the table of moves does not',
  present: 'the ticket has another status than its timeline ends with',
  none: 'the timeline has no row of a status at all',
}

const ADVICE =
  'the timeline is append-only and tells what was done: look at the ticket’s audit, and restore if rows are lost'

/** Every ticket's way replayed from its timeline, by the estate's own table of moves, in one pass over all of them. */
export const timelines: Check = {
  name: 'timelines',
  title: 'Replaying every ticket from its timeline',
  async run({ client }) {
    const found = await rowsOf<{ kind: Kind; n: number; names: string[] }>(client, REPLAY, [
      MOVE_PAIRS.map(([from]) => from),
      MOVE_PAIRS.map(([, to]) => to),
      REOPEN_DAYS,
    ])
    return found.map(
      ({ kind, n, names }): Fault => ({
        check: this.name,
        message: MESSAGES[kind],
        count: n,
        rows: names,
        advice: ADVICE,
      }),
    )
  },
}

/** A hold ends where it came from or with the ticket, and what is closed is reopened within its days. */
const REPLAY = `
  with pairs as (
    select f::enum_ticket_updates_status_from as came, t::enum_ticket_updates_status_to as went
    from unnest($1::text[], $2::text[]) as p(f, t)),
  moves as (
    select ticket_id, status_from as came, status_to as went, created_at as at,
      lag(status_to) over w as was, lag(status_from) over w as was_from, lag(created_at) over w as was_at,
      lead(id) over w is null as is_last
    from ticket_updates where status_to is not null
    window w as (partition by ticket_id order by created_at, id)),
  wrong as (
    select m.ticket_id, t.number, case
        when m.came::text is distinct from m.was::text then 'gap'
        when m.was is null and m.went <> 'submitted' then 'move'
        when m.was is not null and not exists (select from pairs p where p.came = m.came and p.went = m.went) then 'move'
        when m.came = 'on_hold' and m.went::text not in ('cancelled', m.was_from::text) then 'move'
        when m.came = 'closed' and m.at > m.was_at + make_interval(days => $3) then 'move'
        when m.is_last and m.went::text <> t.status::text then 'present' end as kind
    from moves m join tickets t on t.id = m.ticket_id
    union all
    select t.id, t.number, 'none' from tickets t
    where not exists (select from ticket_updates u where u.ticket_id = t.id and u.status_to is not null))
  select kind, count(distinct ticket_id)::int as n, (array_agg(distinct number order by number))[1:${NAMED_MAX}] as names
  from wrong where kind is not null group by kind order by kind`
