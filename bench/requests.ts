import type { BenchEstate } from './estate'
import { type Call, compare, load } from './load'
import { perSecond, report, times } from './print'

const OPEN = 'submitted,acknowledged,assigned,in_progress,on_hold'
const INBOX = `limit=50&sort=-priority,-createdAt&where[status][in]=${OPEN}`
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const ROUNDS = 3
/** The cost of our rules, at most (issue measure): ours against a plain collection with the same fields. */
const CREATE_COST_MAX = 2
const LIST_COST_MAX = 1.3

/** Creates and lists over HTTP against the plain collection in the same process. */
export async function requestCosts(estate: BenchEstate): Promise<void> {
  const token = await estate.signIn('supervisor')
  const [category] = await estate.query<{ id: string }>(
    `select id from ticket_categories where name = 'Plumbing'`,
  )
  const body = { title: 'Leaking pipe', description: 'Under the kitchen sink.', category: category?.id }
  for (const connections of [1, 16]) {
    const list = await compare(...pair(estate, { method: 'GET', token, connections }, `?${INBOX}`), ROUNDS)
    const cost = list.plain.rate / list.ours.rate
    report(
      `list 50 of the inbox, ${connections} clients (plain ${perSecond(list.plain.rate)})`,
      `${perSecond(list.ours.rate)}, costs ${times(cost)} (≤${LIST_COST_MAX}), failures ${list.ours.failures}`,
      cost <= LIST_COST_MAX && list.ours.failures === 0,
    )
  }
  for (const connections of [1, 16]) {
    const asResident = await estate.signIn('asha')
    const create = await compare(
      ...pair(estate, { method: 'POST', token: asResident, connections, body }, ''),
      ROUNDS,
    )
    const cost = create.plain.rate / create.ours.rate
    report(
      `create, ${connections} clients (plain ${perSecond(create.plain.rate)})`,
      `${perSecond(create.ours.rate)}, costs ${times(cost)} (≤${CREATE_COST_MAX}), failures ${create.ours.failures}`,
      cost <= CREATE_COST_MAX && create.ours.failures === 0,
    )
  }
}

function pair(estate: BenchEstate, call: Omit<Call, 'url' | 'seconds'>, query: string): [Call, Call] {
  const timed = { ...call, seconds: SECONDS }
  return [
    { ...timed, url: `${estate.url}/api/tickets${query}` },
    { ...timed, url: `${estate.url}/api/plain-tickets${query}` },
  ]
}

/** The inbox at one size of the table. */
export async function listRate(estate: BenchEstate): Promise<{ ours: number; plain: number }> {
  const token = await estate.signIn('supervisor')
  const list = await compare(...pair(estate, { method: 'GET', token, connections: 1 }, `?${INBOX}`), ROUNDS)
  return { ours: list.ours.rate, plain: list.plain.rate }
}

/** PATCHes at once for a while, on `spread` tickets in turn: nothing hangs, nothing fails. */
export async function concurrentPatches(
  estate: BenchEstate,
  connections: number,
  spread: number,
  seconds: number,
): Promise<void> {
  const token = await estate.signIn('supervisor')
  const tickets = await estate.query<{ id: string }>(
    `select id from tickets where status = 'submitted' limit ${spread}`,
  )
  const result = await load({
    method: 'PATCH',
    url: estate.url,
    token,
    vary: (n) => ({
      path: `/api/tickets/${tickets[n % tickets.length]?.id}`,
      body: { location: `Terrace ${n}`, note: 'Looked at it again.' },
    }),
    connections,
    seconds,
  })
  report(
    `${connections} concurrent PATCHes of ${tickets.length} tickets for ${seconds} s`,
    `${result.requests} answered, ${perSecond(result.rate)}, p99 ${result.p99} ms, failures ${result.failures}`,
    result.failures === 0 && result.requests > 0,
  )
}

/** Statements per request, whatever the rows. */
export async function queryCounts(estate: BenchEstate): Promise<void> {
  const token = await estate.signIn('supervisor')
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  const [ticket] = await estate.query<{ id: string }>(
    `select id from tickets where status = 'submitted' limit 1`,
  )
  const [category] = await estate.query<{ id: string }>(
    `select id from ticket_categories where name = 'Plumbing'`,
  )
  const calls: [string, string, string, unknown, number | null][] = [
    ['list 10', 'GET', `/api/tickets?${INBOX.replace('limit=50', 'limit=10')}`, undefined, 4],
    ['list 100', 'GET', `/api/tickets?${INBOX.replace('limit=50', 'limit=100')}`, undefined, 4],
    ['get', 'GET', `/api/tickets/${ticket?.id}`, undefined, null],
    ['create', 'POST', '/api/tickets', { title: 'Tap', description: 'Drips', category: category?.id }, null],
    ['PATCH', 'PATCH', `/api/tickets/${ticket?.id}`, { location: 'Roof', note: 'Moved' }, null],
  ]
  for (const [what, method, path, body, max] of calls) {
    await fetch(`${estate.url}/queries`)
    const response = await fetch(`${estate.url}${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const { queries } = (await (await fetch(`${estate.url}/queries`)).json()) as { queries: number }
    const limit = max === null ? '' : ` (≤${max})`
    report(
      `queries of ${what}`,
      `${queries}${limit}, answered ${response.status}`,
      max === null ? null : queries <= max,
    )
  }
}
