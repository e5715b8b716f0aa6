import { DateTime } from 'luxon'
import type { PersonName } from '@/tests/support/people'
import type { Reaching } from './bookings'
import type { BenchEstate } from './estate'
import { report } from './print'

const CLIENTS = 200
const SLOTS = 20
const PEOPLE: readonly PersonName[] = ['asha', 'ravi', 'meera', 'omar', 'secretary']
const CONSTRAINT = 'bookings_no_overlap'

type Tally = Record<string, number>

/** Two hundred clients for one slot, twenty times, and for the last places of a pool; then without what guards them. */
export async function crowds(estate: BenchEstate, call: Reaching): Promise<void> {
  const [court, pool, other] = await Promise.all(
    [
      { name: 'Crowded court', mode: 'exclusive' },
      { name: 'Crowded pool', mode: 'pool', places: 10 },
      { name: 'Unguarded court', mode: 'exclusive' },
    ].map((fields) => made(call, fields)),
  )
  const started = performance.now()
  const rounds: Tally[] = []
  for (let slot = 0; slot < SLOTS; slot += 1) rounds.push(await crowd(call, court ?? '', slot, 0))
  const perRound = (performance.now() - started) / SLOTS
  const isOne = (one: Tally) => one['201'] === 1 && one['409 slot_taken'] === CLIENTS - 1
  report(
    `${CLIENTS} clients for one slot, ${SLOTS} times`,
    `${said(rounds)}, ${Math.round(perRound)} ms a slot`,
    rounds.every(isOne),
  )
  const places = await crowd(call, pool ?? '', 0, 1)
  report(
    `${CLIENTS} couples for ten places`,
    said([places]),
    places['201'] === 5 && places['409 capacity_full'] === CLIENTS - 5,
  )
  await withoutConstraint(estate, other ?? '', async () => {
    const unguarded = await crowd(call, other ?? '', 0, 0)
    report('control: the same without the constraint', said([unguarded]), Number(unguarded['201']) > 1)
  })
  const [seen] = await estate.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  report('deadlocks so far', String(seen?.deadlocks), Number(seen?.deadlocks) === 0)
}

async function made(call: Reaching, fields: object): Promise<string> {
  const { body } = await call('POST', '/api/facilities', 'manager', { slotMinutes: 60, ...fields })
  return body.doc.id
}

async function crowd(call: Reaching, facility: string, slot: number, guests: number): Promise<Tally> {
  const start = DateTime.now().setZone('Asia/Kolkata').startOf('hour').plus({ days: 2, hours: slot })
  const body = { facility, start, end: start.plus({ hours: 1 }), guests }
  const answers = await Promise.all(
    Array.from({ length: CLIENTS }, (_, index) =>
      call('POST', '/api/bookings', PEOPLE[index % PEOPLE.length] ?? 'asha', body),
    ),
  )
  const tally: Tally = {}
  for (const { status, body } of answers) {
    const said = [status, body.errors?.[0]?.code].filter(Boolean).join(' ')
    tally[said] = (tally[said] ?? 0) + 1
  }
  return tally
}

/** What was answered, over all rounds. */
function said(rounds: readonly Tally[]): string {
  const sum: Tally = {}
  for (const [answer, n] of rounds.flatMap((round) => Object.entries(round)))
    sum[answer] = (sum[answer] ?? 0) + n
  return Object.entries(sum)
    .map(([answer, n]) => `${n} × ${answer}`)
    .join(', ')
}

async function withoutConstraint(
  estate: BenchEstate,
  facility: string,
  work: () => Promise<void>,
): Promise<void> {
  const [found] = await estate.query<{ def: string }>(
    'select pg_get_constraintdef(oid) as def from pg_constraint where conname = $1',
    [CONSTRAINT],
  )
  await estate.query(`alter table bookings drop constraint ${CONSTRAINT}`)
  await work()
  await estate.query('delete from bookings where facility_id = $1', [facility])
  await estate.query(`alter table bookings add constraint ${CONSTRAINT} ${found?.def}`)
}
