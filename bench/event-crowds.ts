import { DateTime } from 'luxon'
import { emailOf, PASSWORD } from '@/tests/support/people'
import type { Reaching } from './bookings'
import type { BenchEstate } from './estate'
import { report } from './print'

const CLIENTS = 100
const ROUNDS = 20
const CAPACITY = 30
const SCANS = 10

interface Party {
  standing: string
  heads: number
}

/** A hundred who answer at one moment, twenty times; what a guest less makes room for; and a code that is shown ten times. */
export async function eventCrowds(estate: BenchEstate, call: Reaching): Promise<void> {
  const tokens = await neighbours(estate)
  const started = performance.now()
  const rounds: boolean[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await lastPlaces(estate, call, tokens))
  const perRound = (performance.now() - started) / ROUNDS
  report(
    `${CLIENTS} answers for ${CAPACITY} places, ${ROUNDS} times`,
    `${rounds.filter(Boolean).length} of ${ROUNDS} full, in order and never above; ${Math.round(perRound)} ms a round`,
    rounds.every(Boolean),
  )
  await guestLess(estate, call)
  await scans(call)
  const [seen] = await estate.query<{ deadlocks: string }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  )
  report('deadlocks so far', String(seen?.deadlocks), Number(seen?.deadlocks) === 0)
}

/** Owners who sign in with the cast's password. Answers their tokens. */
async function neighbours({ query, url }: BenchEstate): Promise<string[]> {
  const accounts = await query<{ email: string }>(
    `with accounts as (
       insert into users (name, email, salt, hash)
       select 'Neighbour ' || n, 'neighbour' || n || '@khaki.example', u.salt, u.hash
       from users u, generate_series(1, $1) n where u.email = $2 returning id, name, email),
     residents as (
       insert into residents (name, user_id, flat_id, resident_type, verified)
       select name, id, (select id from flats limit 1), 'owner', true from accounts)
     select email from accounts`,
    [CLIENTS, emailOf('asha')],
  )
  const tokens: string[] = []
  for (const { email } of accounts) {
    const answer = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password: PASSWORD }),
    })
    tokens.push(((await answer.json()) as { token: string }).token)
  }
  return tokens
}

async function anEvent(call: Reaching, fields: object): Promise<string> {
  const start = DateTime.now().plus({ hours: 1 })
  const body = {
    title: 'Crowded evening',
    status: 'published',
    start,
    end: start.plus({ hours: 3 }),
    ...fields,
  }
  const answer = await call('POST', '/api/events', 'secretary', body)
  return answer.body.doc.id
}

/** Whether the event is full, never above, and everybody stands where they came. */
async function lastPlaces(estate: BenchEstate, call: Reaching, tokens: readonly string[]): Promise<boolean> {
  const event = await anEvent(call, { capacity: CAPACITY })
  const statuses = await Promise.all(
    tokens.map(async (token, index) => {
      const answer = await fetch(`${estate.url}/api/rsvps`, {
        method: 'POST',
        headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ event, response: 'yes', guests: index % 3 }),
      })
      return answer.status
    }),
  )
  const queue = await estate.query<Party>(
    'select standing, (1 + guests)::int as heads from rsvps where event_id = $1 order by queued_at',
    [event],
  )
  const going = queue.filter(({ standing }) => standing === 'going')
  const heads = going.reduce((sum, party) => sum + party.heads, 0)
  const isInOrder = going.every((party, place) => queue[place] === party)
  const isFull = heads <= CAPACITY && heads + (queue[going.length]?.heads ?? 0) > CAPACITY
  return statuses.every((status) => status === 201) && queue.length === CLIENTS && isInOrder && isFull
}

async function guestLess(estate: BenchEstate, call: Reaching): Promise<void> {
  const event = await anEvent(call, { capacity: 3 })
  const party = (guests: number) => ({ event, response: 'yes', guests })
  const asha = await call('POST', '/api/rsvps', 'asha', party(2))
  await call('POST', '/api/rsvps', 'meera', party(1))
  await call('POST', '/api/rsvps', 'omar', party(0))
  await call('PATCH', `/api/rsvps/${asha.body.doc.id}`, 'asha', { guests: 0 })
  const standings = await estate.query<{ standing: string }>(
    'select standing from rsvps where event_id = $1 order by queued_at',
    [event],
  )
  const said = standings.map(({ standing }) => standing).join(', ')
  report('two guests less promote the next whole party', said, said === 'going, going, waitlisted')
}

async function scans(call: Reaching): Promise<void> {
  const event = await anEvent(call, {})
  const answer = await call('POST', '/api/rsvps', 'asha', { event, response: 'yes', guests: 0 })
  const { checkInToken: token } = answer.body.doc
  const answers = await Promise.all(
    Array.from({ length: SCANS }, () => call('POST', `/api/events/${event}/check-in`, 'security', { token })),
  )
  const taken = answers.filter(({ status }) => status === 200).length
  const attendance = await call('GET', `/api/events/${event}/attendance`, 'security')
  report(
    `a code that is shown ${SCANS} times`,
    `counted ${taken} time, ${attendance.body.checkedInHeads} head`,
    taken === 1 && attendance.body.checkedInHeads === 1,
  )
}
