import { agreementOf, seeded } from '@/tests/support/booking-agreement'
import type { PersonName } from '@/tests/support/people'
import { crowds } from './booking-crowds'
import { fillComingMonth, fillHistory, makeFacilities } from './booking-rows'
import { sequentialScans } from './booking-scans'
import { availabilitySpeed, createCost } from './booking-speed'
import type { BenchEstate } from './estate'
import { report } from './print'

const AGREEMENT_REQUESTS = Number(process.env.BENCH_AGREEMENT ?? 10_000)
const STORED = 100_000
const STORED_LARGE = 200_000

/** Bookings that cannot collide: who wins, whether what is shown can be had, and how fast it is shown. */
export async function bookings(estate: BenchEstate): Promise<void> {
  const reach = reachOf(estate)
  await crowds(estate, reach)
  await agreement(reach, estate)
  const facilities = await makeFacilities(estate, reach)
  await fillComingMonth(estate, facilities)
  await fillHistory(estate, facilities, STORED)
  await availabilitySpeed(estate, facilities, STORED)
  await createCost(estate, reach)
  await fillHistory(estate, facilities, STORED_LARGE)
  await sequentialScans(estate, reach, facilities, STORED_LARGE)
}

/** Calls as a person of the cast, in JSON. */
export type Reaching = (
  method: string,
  path: string,
  as: PersonName,
  body?: unknown,
) => Promise<{ status: number; body: any }>

/** Calls the running server as the cast; each of them signs in once. */
export function reachOf(estate: BenchEstate): Reaching {
  const tokens = new Map<PersonName, Promise<string>>()
  return async (method, path, as, body) => {
    const token = tokens.get(as) ?? estate.signIn(as)
    tokens.set(as, token)
    const answer = await fetch(`${estate.url}${path}`, {
      method,
      headers: { authorization: `JWT ${await token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  }
}

async function agreement(call: Reaching, { query }: BenchEstate): Promise<void> {
  const random = seeded(20_261_127)
  const { asked, taken, refused, differences } = await agreementOf(
    { call, query, random },
    AGREEMENT_REQUESTS,
  )
  const refusals = Object.entries(refused).map(([code, n]) => `${n} ${code}`)
  report(
    'availability and the write agree',
    `on ${asked} requests: ${taken} taken, ${refusals.join(', ')}; ${differences.length} differ`,
    differences.length === 0,
  )
  for (const difference of differences.slice(0, 5)) report('  differs', difference, null)
}
