import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf } from '../support/register'
import { type DeployedEstate, startEstate } from '../support/server'
import { cookieAt } from '../support/signed-in'
import { makeExamples } from './support/examples'
import { manyTickets } from './support/many-tickets'

const START_MS = 600_000
const TICKETS = 200_000
/** How long the server takes for 95 of 100 answers at most, in milliseconds. */
const P95_MAX_MS = 150
const WARM_UP = 20
const ASKED = 200

const api = useEstate()

describe('with 200,000 tickets in the database', () => {
  let estate: DeployedEstate
  let ticket: string
  let cookie: string

  beforeAll(async () => {
    ticket = (await makeExamples(api)).submitted
    await manyTickets(TICKETS, await residentIdOf('asha'))
    estate = await startEstate({ ESTATE_DATA: process.env.ESTATE_DATA ?? '' })
    cookie = await cookieAt(estate.url, 'asha')
  }, START_MS)

  afterAll(() => estate?.stop())

  test('they are really there', async () => {
    const [row] = await stored<{ n: string }>('select count(*) as n from tickets')
    expect(Number(row?.n)).toBeGreaterThan(TICKETS)
  })

  test.each([
    ['home', () => '/'],
    ['the ticket list', () => '/tickets'],
    ['the community list', () => '/tickets?whose=community'],
    ['a ticket', () => `/tickets/${ticket}`],
  ])('%s is answered in time', async (_name, address) => {
    const times: number[] = []
    for (let turn = 0; turn < WARM_UP + ASKED; turn += 1) {
      const start = performance.now()
      const answer = await fetch(estate.url + address(), { headers: { cookie } })
      await answer.text()
      expect(answer.status).toBe(200)
      if (turn >= WARM_UP) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
    console.log(`${address()}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)
    expect(at(0.95)).toBeLessThanOrEqual(P95_MAX_MS)
  })
})
