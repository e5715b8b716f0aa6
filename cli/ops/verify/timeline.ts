import type { Client } from 'pg'
import { MOVE_PAIRS } from '@/domain/tickets/transitions'
import { REOPEN_DAYS, type TicketStatus } from '@/domain/tickets/words'
import { type Check, type Fault, NAMED_MAX, rowsOf } from './check'
import { type Move, replay, type WayFault } from './replay'

const MESSAGES: Record<WayFault, string> = {
  gap: 'a row of the timeline goes on from another status than the one before it led to',
  move: 'the timeline has a move that the table of moves does not',
  none: 'the timeline has no row of a status at all',
  present: 'the ticket has another status than its timeline ends with',
}

const ADVICE =
  'the timeline is append-only and tells what was done: look at the ticket’s audit, and restore if rows are lost'

/** Tickets that are replayed at once, each with all of its moves. */
const PAGE = 500

/**
 * Every ticket's way replayed from its timeline, by the estate's own table of moves: the database looks at all of them in one
 * pass, and those that look wrong are replayed one by one, since two rows of one moment may stand the wrong way round.
 */
export const timelines: Check = {
  name: 'timelines',
  title: 'Replaying every ticket from its timeline',
  async run({ client }) {
    const suspects = await rowsOf<{ id: string }>(client, SUSPECTS, [
      MOVE_PAIRS.map(([from]) => from),
      MOVE_PAIRS.map(([, to]) => to),
      REOPEN_DAYS,
    ])
    const found: Record<WayFault, string[]> = { gap: [], move: [], none: [], present: [] }
    for (let start = 0; start < suspects.length; start += PAGE) {
      const ids = suspects.slice(start, start + PAGE).map(({ id }) => id)
      for (const { number, status, moves } of await waysOf(client, ids)) {
        const fault = replay(moves, status)
        if (fault) found[fault].push(number)
      }
    }
    const kinds = Object.entries(found) as [WayFault, string[]][]
    return kinds
      .filter(([, numbers]) => numbers.length > 0)
      .map(([kind, numbers]) => faultOf(this.name, kind, numbers))
  },
}

function faultOf(check: string, kind: WayFault, numbers: string[]): Fault {
  const rows = numbers.sort().slice(0, NAMED_MAX)
  return { check, message: MESSAGES[kind], count: numbers.length, rows, advice: ADVICE }
}

interface Way {
  number: string
  status: TicketStatus
  moves: Move[]
}

async function waysOf(client: Client, ids: readonly string[]): Promise<Way[]> {
  const rows = await rowsOf<Way>(
    client,
    `select t.number, t.status, coalesce(jsonb_agg(jsonb_build_object('from', u.status_from, 'to', u.status_to, 'at', u.created_at)
       order by u.created_at, u.id) filter (where u.id is not null), '[]') as moves
     from tickets t left join ticket_updates u on u.ticket_id = t.id and u.status_to is not null
     where t.id = any($1::uuid[]) group by t.id, t.number, t.status`,
    [ids],
  )
  return rows.map(({ moves, ...way }) => ({
    ...way,
    moves: moves.map((move) => ({ ...move, at: new Date(move.at) })),
  }))
}

/** Whatever does not follow from the row before it by its date, or is not where the ticket is now. */
const SUSPECTS = `
  with pairs as (
    select f::enum_ticket_updates_status_from as came, t::enum_ticket_updates_status_to as went
    from unnest($1::text[], $2::text[]) as p(f, t)),
  moves as (
    select ticket_id, status_from as came, status_to as went, created_at as at,
      lag(status_to) over w as was, lag(status_from) over w as was_from, lag(created_at) over w as was_at,
      lead(id) over w is null as is_last
    from ticket_updates where status_to is not null
    window w as (partition by ticket_id order by created_at, id))
  select m.ticket_id as id from moves m join tickets t on t.id = m.ticket_id
  where m.came::text is distinct from m.was::text
    or (m.was is null and m.went <> 'submitted')
    or (m.was is not null and not exists (select from pairs p where p.came = m.came and p.went = m.went))
    or (m.came = 'on_hold' and m.went::text not in ('cancelled', m.was_from::text))
    or (m.came = 'closed' and m.at > m.was_at + make_interval(days => $3))
    or (m.is_last and m.went::text <> t.status::text)
  union
  select t.id from tickets t
  where not exists (select from ticket_updates u where u.ticket_id = t.id and u.status_to is not null)`
