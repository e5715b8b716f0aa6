import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { BenchEstate } from './estate'
import { invitations } from './event-news'
import { report } from './print'

const READERS = 10_000
const ROUNDS = 5
const ANSWER_MAX_MS = 300
const VISIBLE_MAX_MS = 2_000
const GIVE_UP_MS = 30_000

/** An announcement to 10,000 residents, and an event: how long the author waits, and until the last of them can see it. */
export async function announcements(estate: BenchEstate): Promise<void> {
  await moveIn(estate)
  const token = await estate.signIn('secretary')
  const worker = fork(path.join(import.meta.dirname, '../jobs/worker.ts'), {
    env: estate.env,
    execArgv: ['--import', 'tsx'],
  })
  await once(worker, 'message')
  const rounds: { answeredMs: number; visibleMs: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await publish(estate, token, round))
  await invitations(estate, token, READERS)
  const gone = once(worker, 'exit')
  worker.kill()
  await gone
  const answered = middleOf(rounds.map(({ answeredMs }) => answeredMs))
  const visible = middleOf(rounds.map(({ visibleMs }) => visibleMs))
  report(
    `publishing to ${READERS} residents is answered`,
    `in ${Math.round(answered)} ms (≤${ANSWER_MAX_MS})`,
    answered <= ANSWER_MAX_MS,
  )
  report(
    `the last of ${READERS} residents sees it`,
    `after ${Math.round(visible)} ms (≤${VISIBLE_MAX_MS})`,
    visible <= VISIBLE_MAX_MS,
  )
}

const middleOf = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** One household of a flat for every five residents; every fourth has chosen something, one in ten reads Hindi. */
async function moveIn(estate: BenchEstate): Promise<void> {
  await estate.query(`
    with homes as (
      insert into flats (id, number, block, floor)
      select gen_random_uuid(), 'T-' || i, chr(65 + i % 20), i % 12 from generate_series(1, ${READERS / 5}) i
      returning id),
    numbered_homes as (select id, row_number() over () as n from homes),
    people as (
      insert into users (id, name, email, phone, language)
      select gen_random_uuid(), 'Resident ' || i, 'resident' || i || '@bench.example', '+9198' || lpad(i::text, 8, '0'),
        (case when i % 10 = 0 then 'hi' else 'en' end)::language
      from generate_series(1, ${READERS}) i returning id),
    numbered_people as (select id, row_number() over () as n from people)
    insert into residents (name, user_id, flat_id, resident_type, committee_role, verified)
    select 'Resident', p.id, h.id, 'owner', 'none', true from numbered_people p
    join numbered_homes h on h.n = 1 + p.n % ${READERS / 5}`)
  await estate.query(`
    insert into notification_preferences (user_id, muted, quiet_from, quiet_to, quiet_time_zone, channels)
    select id, n % 40 = 0, case when n % 8 = 0 then '22:00' end, case when n % 8 = 0 then '07:00' end,
      case when n % 8 = 0 then 'Asia/Kolkata' end, '{"email": true, "sms": false}'
    from (select id, row_number() over () as n from users where email like '%@bench.example') u where n % 4 = 0`)
  await estate.query('vacuum analyze')
}

async function publish(estate: BenchEstate, token: string, round: number) {
  const started = performance.now()
  const answer = await fetch(`${estate.url}/api/announcements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}` },
    body: JSON.stringify({
      title: `Water off on Friday (${round})`,
      body: 'From 10 to 12, to clean the tanks. '.repeat(20),
      audience: { everyone: true },
      status: 'published',
    }),
  })
  const answeredMs = performance.now() - started
  const { doc } = (await answer.json()) as { doc: { id: string; number: string } }
  if (answer.status !== 201) throw new Error('The announcement was not taken.')
  while (performance.now() - started < GIVE_UP_MS) {
    const [seen] = await estate.query<{ n: string }>(
      'select count(*) as n from notifications where url = $1',
      [`/announcements/${doc.number}`],
    )
    if (Number(seen?.n) >= READERS) return { answeredMs, visibleMs: performance.now() - started }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('Not everybody was told in time.')
}
