import { DateTime } from 'luxon'
import type { Reaching } from './bookings'
import type { BenchEstate } from './estate'
import { compare } from './load'
import { perSecond, report, times } from './print'

const P95_MAX_MS = 60
const WARM_UP = 20
const ROUNDS = 200
const DAYS = 7
const CREATE_SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const MANY = 16

/** A week of all six, as somebody who looks at the one after the other, and each alone. */
export async function availabilitySpeed(
  estate: BenchEstate,
  facilities: string[],
  stored: number,
): Promise<void> {
  const headers = { authorization: `JWT ${await estate.signIn('asha')}` }
  const ask = async (id: string, what = `/availability?days=${DAYS}`) => {
    const started = performance.now()
    const answer = await fetch(`${estate.url}/api/facilities/${id}${what}`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`Availability was answered ${answer.status}.`)
    return performance.now() - started
  }
  const each: number[] = []
  const rows: number[] = []
  const six: number[] = []
  const atOnce: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const took: number[] = []
    for (const id of facilities) took.push(await ask(id))
    const started = performance.now()
    await Promise.all(facilities.map((id) => ask(id)))
    if (round < WARM_UP) continue
    each.push(...took)
    rows.push(await ask(facilities[0] ?? '', ''))
    six.push(took.reduce((sum, one) => sum + one, 0))
    atOnce.push(performance.now() - started)
  }
  const what = `availability of ${facilities.length} facilities × ${DAYS} days, ${stored} stored`
  const p95 = shareOf(six, 0.95)
  report(`${what}, in turn`, `${quantiles(six)} (≤${P95_MAX_MS})`, p95 <= P95_MAX_MS)
  report(`${what}, at once`, quantiles(atOnce), null)
  report('  of one · the row of a facility alone', `${quantiles(each)} · ${quantiles(rows)}`, null)
}

/** The value below which that share of them is. */
export const shareOf = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0

/** Middle and 95th of 100, for values in milliseconds. */
export const quantiles = (values: number[]): string =>
  `p50 ${shareOf(values, 0.5).toFixed(1)} ms, p95 ${shareOf(values, 0.95).toFixed(1)} ms`

/**
 * A booking against a row of the plain collection, which no rule looks at. Every client books a court of its own, then all
 * of them the same one, where they store one after the other.
 */
export async function createCost(estate: BenchEstate, call: Reaching): Promise<void> {
  const courts: string[] = []
  for (let court = 0; court < MANY; court += 1) {
    const terms = { name: `Measured court ${court}`, mode: 'exclusive', slotMinutes: 5, maxAdvanceDays: 700 }
    courts.push((await call('POST', '/api/facilities', 'manager', terms)).body.doc.id)
  }
  await createRate(estate, courts, 1, 'a court each')
  await createRate(estate, courts, MANY, 'a court each')
  await createRate(estate, courts.slice(0, 1), MANY, 'one court')
}

let slot = 0

async function createRate(estate: BenchEstate, courts: string[], connections: number, where: string) {
  const first = DateTime.now().startOf('hour').plus({ hours: 2 })
  const vary = (path: string) => () => {
    slot += 1
    const start = first.plus({ minutes: 5 * slot })
    const facility = courts[slot % courts.length]
    return {
      path,
      body: { facility, start, end: start.plus({ minutes: 5 }), purpose: 'Practice', guests: 0 },
    }
  }
  const post = { method: 'POST' as const, url: estate.url, connections, seconds: CREATE_SECONDS, body: {} }
  const call = { ...post, token: await estate.signIn('asha') }
  const ours = { ...call, vary: vary('/api/bookings') }
  const created = await compare(ours, { ...call, vary: vary('/api/plain-bookings') }, 3)
  report(
    `create a booking, ${connections} clients, ${where} (plain ${perSecond(created.plain.rate)})`,
    `${perSecond(created.ours.rate)}, costs ${times(created.plain.rate / created.ours.rate)}, failures ${created.ours.failures}`,
    created.ours.failures === 0,
  )
}
