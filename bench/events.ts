import type { PersonName } from '@/tests/support/people'
import { quantiles } from './booking-speed'
import { type Reaching, reachOf } from './bookings'
import type { BenchEstate } from './estate'
import { eventCrowds } from './event-crowds'
import { report } from './print'
import { wholeReads } from './whole-reads'

const EVENTS = 20_000
/** Answers to each event of the last months, and to the one with the longest list at its door. */
const ANSWERS = 10
const ANSWERS_TO_ONE = 2_000
const ROUNDS = 15
/** A list of events says how many there are, and counts them; answers are never read through for one of them. */
const TABLES = ['rsvps']

/** Events that fill in one moment, and how fast they are listed once there are many. */
export async function events(estate: BenchEstate): Promise<void> {
  const call = reachOf(estate)
  await eventCrowds(estate, call)
  await fill(estate)
  await lists(estate, call)
}

/** Years of events, a tenth of them for one block only, and their answers. */
async function fill({ query }: BenchEstate): Promise<void> {
  await query(
    `insert into events (title, event_type, status, start, "end", audience, is_for_everyone, author_id, max_guests)
     select 'Evening ' || n, 'social', 'published', now() + (n - $1::int + 60) * interval '3 hours',
       now() + (n - $1::int + 61) * interval '3 hours',
       case when n % 10 = 0 then '{"blocks": ["A"]}'::jsonb else '{"everyone": true}'::jsonb end, n % 10 <> 0,
       (select id from users where email = 'secretary@khaki.example'), 4
     from generate_series(1, $1::int) n`,
    [EVENTS],
  )
  await query(
    `insert into users (name, email) select 'Guest ' || n, 'guest' || n || '@khaki.example' from generate_series(1, $1) n`,
    [ANSWERS_TO_ONE],
  )
  await query(
    `insert into rsvps (event_id, user_id, response, guests, standing, queued_at, answered_at)
     select e.id, u.id, 'yes', 0, 'going', now(), now()
     from (select id, row_number() over (order by start desc) as place from events where title like 'Evening %') e
     join (select id, row_number() over () as place from users where name like 'Guest %') u
       on u.place <= case when e.place = 1 then $1::int else $2::int end`,
    [ANSWERS_TO_ONE, ANSWERS],
  )
  await query('vacuum analyze')
}

async function lists(estate: BenchEstate, call: Reaching): Promise<void> {
  const [last] = await estate.query<{ id: string }>(`select id from events order by start desc limit 1`)
  const now = new Date().toISOString()
  const coming = `/api/events?limit=25&sort=start&where[start][greater_than]=${now}`
  const asked: [string, string, PersonName][] = [
    ['coming events', coming, 'asha'],
    ['all events', '/api/events?limit=25', 'meera'],
    ['all events, for who runs them', '/api/events?limit=25', 'security'],
    ['my answers', '/api/rsvps?limit=25', 'asha'],
    ['an event’s answers', `/api/rsvps?limit=25&where[event][equals]=${last?.id}`, 'secretary'],
    [`the door’s list of ${ANSWERS_TO_ONE}`, `/api/events/${last?.id}/guests?search=est%201`, 'security'],
    ['attendance', `/api/events/${last?.id}/attendance`, 'security'],
  ]
  await wholeReads(estate, TABLES)
  for (const [name, path, as] of asked) {
    const took: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now()
      const { status } = await call('GET', path, as)
      if (status !== 200) throw new Error(`${name} was answered ${status}.`)
      took.push(performance.now() - started)
    }
    const reads = await wholeReads(estate, TABLES)
    report(`${name}, ${EVENTS} events`, `${quantiles(took)}; answers read whole ${reads} times`, reads === 0)
  }
}
