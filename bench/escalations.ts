import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { BenchEstate } from './estate'
import { report } from './print'

const TICKETS = Number(process.env.BENCH_ESCALATION_TICKETS ?? 1_000_000)
const OPEN = Number(process.env.BENCH_ESCALATION_OPEN ?? 5_000)
const ROUNDS = Number(process.env.BENCH_ESCALATION_ROUNDS ?? 5)
const SWEEP_MAX_MS = 1_000
/** What falls due in a busy estate between two sweeps. */
const USUAL = 50

/** When the open tickets were reported; they are promised ten hours, half of them of service. */
const REPORTED = '2036-11-21T03:30:00Z'
const BEFORE = '2036-11-21T03:30:00Z'
/** By then all of them are overdue by either clock, and none has reached the next rung. */
const AFTER = '2036-11-21T15:30:00Z'

/** What a sweep did, and how long it took. */
interface Swept {
  ms: number
  changed: number
  failed: number
}

/** The sweep over a township's tickets: with nothing to do, with what is usual, and with every open ticket due at once. */
export async function escalations(estate: BenchEstate): Promise<void> {
  await fill(estate)
  const sweeper = await startSweeper(estate)
  await measure(estate, sweeper, 'nothing is due', 0, BEFORE)
  await measure(estate, sweeper, `${USUAL} are due`, USUAL, AFTER)
  await measure(estate, sweeper, `all ${OPEN} are due, and everybody is told`, OPEN, AFTER)
  sweeper.disconnect()
  await once(sweeper, 'exit')
}

async function measure(
  estate: BenchEstate,
  sweeper: ChildProcess,
  what: string,
  due: number,
  now: string,
): Promise<void> {
  const rounds: Swept[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await forget(estate, due)
    rounds.push(await sweep(sweeper, now))
  }
  const middle = rounds.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
  const told = await countOf(estate, 'notifications')
  const sent = await countOf(estate, 'deliveries')
  const isRight = rounds.every(
    ({ changed, failed }) => failed === 0 && (due === 0 ? changed === 0 : changed >= due),
  )
  report(
    `a sweep over ${TICKETS} tickets, ${OPEN} open: ${what}`,
    `${Math.round(middle)} ms (≤${SWEEP_MAX_MS}); ${rounds.at(-1)?.changed} rungs, ${told} messages, ${sent} deliveries`,
    isRight && middle <= SWEEP_MAX_MS,
  )
}

async function countOf({ query }: BenchEstate, table: 'notifications' | 'deliveries'): Promise<number> {
  const [row] = await query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return row?.n ?? 0
}

/** As if no sweep had been: so many tickets are to be looked at, all others never. */
async function forget({ query }: BenchEstate, due: number): Promise<void> {
  await query('truncate ticket_escalations, deliveries, notifications')
  await query(
    `with chosen as (select id from tickets where sla_policy is not null and status <> 'closed' order by id limit $1)
     update tickets t set next_escalation_at = case when t.id in (select id from chosen) then $2::timestamptz
       else $2::timestamptz + interval '1 year' end
     where t.sla_policy is not null and t.status <> 'closed'`,
    [due, REPORTED],
  )
  await query('vacuum analyze tickets')
}

async function startSweeper({ env }: BenchEstate): Promise<ChildProcess> {
  const sweeper = fork(path.join(import.meta.dirname, 'sweeper.ts'), { env, execArgv: ['--import', 'tsx'] })
  await answerOf(sweeper)
  return sweeper
}

async function sweep(sweeper: ChildProcess, now: string): Promise<Swept> {
  const answer = answerOf<Swept>(sweeper)
  sweeper.send({ now })
  return answer
}

async function answerOf<Answer>(sweeper: ChildProcess): Promise<Answer> {
  const died = once(sweeper, 'exit').then(() => Promise.reject(new Error('The sweeper died.')))
  const [message] = (await Promise.race([once(sweeper, 'message'), died])) as [Answer]
  return message
}

/** Tickets of every category and of all who work: one in five is nobody's, and half count service hours. */
async function fill({ query }: BenchEstate): Promise<void> {
  await query(
    `insert into tickets (number, title, description, category_id, resident_id, flat_id, reported_by_id, scope, channel,
       requested_priority, priority, status, assigned_to_id, acknowledged_at, assigned_at, started_at, acknowledge_due,
       resolve_due, cycle_started_at, cycle, sla_policy, created_at, updated_at)
     select 'ESC-' || i, 'Light ' || i, 'It flickers.', c.ids[1 + i % cardinality(c.ids)], r.id, r.flat_id, r.user_id,
       'personal', 'web', 'medium', 'medium',
       (case when i > $2 then 'closed' when i % 5 = 0 then 'submitted' else 'in_progress' end)::enum_tickets_status,
       case when i <= $2 and i % 5 = 0 then null else s.ids[1 + i % cardinality(s.ids)] end,
       case when i <= $2 and i % 5 = 0 then null else $3::timestamptz end,
       $3::timestamptz, case when i <= $2 and i % 5 = 0 then null else $3::timestamptz end,
       $3::timestamptz + interval '10 hours', $3::timestamptz + interval '10 hours', $3::timestamptz, 1,
       case when i <= $2 then jsonb_build_object('acknowledgeMinutes', 600, 'resolveMinutes', 600,
         'calendar', case when i % 2 = 0 then $4::jsonb end, 'pausing', '[]'::jsonb) end,
       $3::timestamptz - i * interval '1 minute', $3::timestamptz
     from generate_series(1, $1::int) i,
       (select array_agg(id) as ids from ticket_categories) c,
       (select array_agg(id) as ids from staff where staff_role <> 'accountant') s,
       (select id, flat_id, user_id from residents where user_id is not null limit 1) r`,
    [TICKETS, OPEN, REPORTED, JSON.stringify(CALENDAR)],
  )
  await query(
    `insert into ticket_updates (ticket_id, kind, visibility, status_to, author_side, created_at)
     select id, 'status', 'resident', s.status::enum_ticket_updates_status_to, 'system', $1::timestamptz
     from tickets, (values ('submitted'), ('acknowledged'), ('in_progress')) s(status)
     where sla_policy is not null and tickets.status <> 'closed'`,
    [REPORTED],
  )
  await query('vacuum analyze')
}

const CALENDAR = {
  zone: 'Asia/Kolkata',
  hours: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].flatMap((day) => [
    { day, opens: '08:00', closes: '13:00' },
    { day, opens: '14:00', closes: '19:00' },
  ]),
  holidays: [],
}
