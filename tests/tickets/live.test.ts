import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { STREAMS_PER_ACCOUNT } from '@/web/live/places'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAssignedTicket, aSubmittedTicket, moved } from '../support/factories'
import type { PersonName } from '../support/people'
import { type PlainBrowser, plainBrowser } from '../support/plain-browser'
import { type DeployedEstate, startEstate } from '../support/server'

/** Starting the estate may build the site first. */
const START_MS = 300_000
/** A process that is asked to end is gone by then, whatever it has open. */
const END_MS = 10_000
const api = useEstate()
let estate: DeployedEstate
let browsers: Record<string, PlainBrowser>

beforeAll(async () => {
  estate = await startEstate()
  const people = ['asha', 'meera', 'omar', 'plumber', 'manager'] as const
  const made = await Promise.all(people.map((person) => plainBrowser(estate.url, person)))
  browsers = Object.fromEntries(people.map((person, index) => [person, made[index] as PlainBrowser]))
}, START_MS)
afterAll(() => estate?.stop())

const changesOf = (as: PersonName, number: string, accept: string): Promise<Response> =>
  (browsers[as] as PlainBrowser).get(`/tickets/${number}/changes`, { accept })

/** A stream as a page follows it: each change as it comes. */
async function openStream(as: PersonName, number: string) {
  const answer = await changesOf(as, number, 'text/event-stream')
  expect(answer.status).toBe(200)
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  let text = ''
  /** Reads on until the text satisfies; the whole text, or what there was when the stream ended. */
  const until = async (isEnough: (text: string) => boolean): Promise<string> => {
    while (!isEnough(text)) {
      const { done, value } = await reader.read()
      if (done) return text
      text += decoder.decode(value, { stream: true })
    }
    return text
  }
  await until((read) => read.includes('retry:'))
  return { until, text: () => text, close: () => reader.cancel(), headers: answer.headers }
}

const changes = (text: string): string[] =>
  [...text.matchAll(/event: change\ndata: (\S+)/g)].map((match) => match[1] ?? '')
const say = (as: PersonName, ticket: string, body: string, visibility = 'resident') =>
  api.call('POST', '/api/ticket-updates', { as, body: { ticket, body, visibility } })
const newest = async (ticket: string): Promise<string> => {
  const [row] = await stored<{ id: string }>(
    `select id from ticket_updates where ticket_id = $1 and visibility = 'resident' order by created_at desc limit 1`,
    [ticket],
  )
  return row?.id ?? ''
}

describe('an open page', () => {
  test('hears of a change made by another process, with the row that it now holds', async () => {
    const ticket = await aSubmittedTicket(api)
    const stream = await openStream('asha', ticket.number)
    await moved(api, ticket.id, 'supervisor', { status: 'acknowledged' })
    const text = await stream.until((read) => changes(read).length > 0)
    expect(changes(text)).toEqual([await newest(ticket.id)])
    expect(stream.headers.get('cache-control')).toContain('no-transform')
    await stream.close()
  })

  test('hears of nothing that is internal, while staff does', async () => {
    const ticket = await anAssignedTicket(api)
    const [hers, staffs] = [
      await openStream('asha', ticket.number),
      await openStream('plumber', ticket.number),
    ]
    await say('plumber', ticket.id, 'Bring the long spanner', 'internal')
    await staffs.until((read) => changes(read).length > 0)
    await say('plumber', ticket.id, 'I come at five')
    const heard = await hers.until((read) => changes(read).length > 0)
    expect(changes(heard)).toEqual([await newest(ticket.id)])
    await Promise.all([hers.close(), staffs.close()])
  })

  test('that opened late is told at once of what it missed', async () => {
    const ticket = await aSubmittedTicket(api)
    const before = await newest(ticket.id)
    await say('asha', ticket.id, 'Since yesterday')
    const answer = await (browsers.asha as PlainBrowser).get(
      `/tickets/${ticket.number}/changes?from=${before}`,
      { accept: 'text/event-stream' },
    )
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    let text = ''
    while (!text.includes('change')) text += new TextDecoder().decode((await reader.read()).value)
    expect(changes(text)).toEqual([await newest(ticket.id)])
    await reader.cancel()
  })

  test('may ask for the newest row instead', async () => {
    const ticket = await aSubmittedTicket(api)
    const answer = await changesOf('asha', ticket.number, 'application/json')
    expect(await answer.json()).toEqual({ version: await newest(ticket.id) })
    expect(answer.headers.get('cache-control')).toContain('no-store')
  })

  test('of a neighbour’s community ticket is live as well', async () => {
    const ticket = await aSubmittedTicket(api, { category: 'Electrical', fields: { scope: 'community' } })
    const stream = await openStream('meera', ticket.number)
    await say('asha', ticket.id, 'Still dark')
    expect(changes(await stream.until((read) => changes(read).length > 0))).toHaveLength(1)
    await stream.close()
  })
})

describe('a stranger', () => {
  test.each(['text/event-stream', 'application/json'])('is answered 404 (%s)', async (accept) => {
    const ticket = await aSubmittedTicket(api)
    expect((await changesOf('meera', ticket.number, accept)).status).toBe(404)
    expect((await changesOf('meera', 'MNT-2020-0001', accept)).status).toBe(404)
    expect((await changesOf('meera', 'nonsense', accept)).status).toBe(404)
  })

  test('who is not signed in is answered 401', async () => {
    const ticket = await aSubmittedTicket(api)
    const answer = await fetch(`${estate.url}/tickets/${ticket.number}/changes`)
    expect(answer.status).toBe(401)
  })
})

test('one person holds so many streams open and no more; the next asks from time to time', async () => {
  const ticket = await aSubmittedTicket(api, { by: 'omar' })
  const streams = await Promise.all(
    Array.from({ length: STREAMS_PER_ACCOUNT }, () => openStream('omar', ticket.number)),
  )
  const refused = await changesOf('omar', ticket.number, 'text/event-stream')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await changesOf('omar', ticket.number, 'application/json')).status).toBe(200)
  const other = await openStream('manager', ticket.number)
  await Promise.all([...streams, other].map((stream) => stream.close()))
})

test('the connection that listens comes back, and pages hear of what happened meanwhile', async () => {
  const ticket = await aSubmittedTicket(api)
  const stream = await openStream('asha', ticket.number)
  await stored(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query ilike 'listen %'`,
  )
  await say('asha', ticket.id, 'Anybody there?')
  const text = await stream.until((read) => changes(read).length > 0)
  expect(changes(text)).toEqual([await newest(ticket.id)])
  await stream.close()
})

test(
  'a server that is asked to end ends every stream at once',
  async () => {
    const own = await startEstate()
    const browser = await plainBrowser(own.url, 'asha')
    const ticket = await aSubmittedTicket(api)
    const answer = await browser.get(`/tickets/${ticket.number}/changes`, { accept: 'text/event-stream' })
    const ended = drained(answer.body as ReadableStream<Uint8Array>)
    const begun = performance.now()
    const stopped = own.stop()
    await ended
    expect(performance.now() - begun).toBeLessThan(END_MS / 2)
    await stopped
    expect(performance.now() - begun).toBeLessThan(END_MS)
  },
  START_MS,
)

async function drained(body: ReadableStream<Uint8Array>): Promise<void> {
  for await (const _ of body as unknown as AsyncIterable<Uint8Array>);
}
