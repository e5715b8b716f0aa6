import { DateTime } from 'luxon'
import { quantiles } from './booking-speed'
import type { Reaching } from './bookings'
import type { BenchEstate } from './estate'
import { report } from './print'
import { wholeReads } from './whole-reads'

const ROUNDS = 15
const TABLES = ['bookings', 'ledger_entries']

/** Every list of the pages and every kind of write, and whether Postgres read a whole table for any of it. */
export async function sequentialScans(
  estate: BenchEstate,
  call: Reaching,
  facilities: string[],
  stored: number,
): Promise<void> {
  const [hall = '', court = ''] = facilities
  const list = (query: string) => `/api/bookings?limit=25&${query}`
  const lists: [string, string, Parameters<Reaching>[2]][] = [
    ['mine', list('sort=-start'), 'asha'],
    ['an approver’s', list('sort=-start'), 'omar'],
    ['all by start', list('sort=-start'), 'manager'],
    ['a facility’s', list(`where[facility][equals]=${court}&sort=-start`), 'manager'],
    ['to be decided', list('where[status][equals]=pending&sort=approveBy'), 'manager'],
    ['by number', list('where[number][equals]=BNC-150000'), 'manager'],
    ['availability', `/api/facilities/${court}/availability?days=31`, 'asha'],
    ['my ledger', '/api/ledger-entries?limit=25', 'asha'],
  ]
  await estate.query(`update facilities set approver_id = (select r.id from residents r join users u on u.id = r.user_id
    where u.email = 'omar@khaki.example') where id = '${hall}'`)
  await wholeReads(estate, TABLES)
  for (const [name, path, as] of lists) {
    const took: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now()
      const { status } = await call('GET', path, as)
      if (status !== 200) throw new Error(`${name} was answered ${status}.`)
      took.push(performance.now() - started)
    }
    await reportReads(estate, `list: ${name}, ${stored} stored`, quantiles(took))
  }
  await estate.query(`update facilities set approver_id = null where id = '${hall}'`)
  const started = performance.now()
  const calls = await lifeOf(call, hall, court)
  const took = (performance.now() - started) / calls
  await reportReads(
    estate,
    `${calls} writes of a booking’s life, ${stored} stored`,
    `${took.toFixed(0)} ms each`,
  )
}

async function reportReads(estate: BenchEstate, what: string, figures: string): Promise<void> {
  const reads = await wholeReads(estate, TABLES)
  report(what, `${figures}; tables read whole ${reads} times`, reads === 0)
}

/** Asked for, waited for, moved, offered, taken, paid, cancelled, given back and closed over. How many calls that was. */
async function lifeOf(call: Reaching, hall: string, court: string): Promise<number> {
  let calls = 0
  const write = async (method: string, path: string, as: Parameters<Reaching>[2], body: unknown) => {
    calls += 1
    const answer = await call(method, path, as, body)
    if (answer.status > 201) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body.doc.id as string
  }
  const at = (days: number, hour: number) => {
    const start = DateTime.now().setZone('Asia/Kolkata').startOf('day').plus({ days }).set({ hour })
    return { start, end: start.plus({ hours: 1 }) }
  }
  const booking = await write('POST', '/api/bookings', 'asha', { facility: court, ...at(45, 10) })
  const waiting = { facility: court, ...at(45, 10), waitlist: true }
  const waiter = await write('POST', '/api/bookings', 'meera', waiting)
  await write('PATCH', `/api/bookings/${booking}`, 'asha', at(45, 14))
  await write('PATCH', `/api/bookings/${waiter}`, 'meera', { status: 'confirmed' })
  await write('PATCH', `/api/bookings/${booking}`, 'asha', { status: 'cancelled' })
  const paid = await write('POST', '/api/bookings', 'asha', { facility: hall, ...at(45, 10) })
  const money = { booking: paid, method: 'upi' }
  const enter = (kind: string, amountPaise: number) =>
    write('POST', '/api/ledger-entries', 'accountant', { ...money, kind, amountPaise })
  await enter('payment', 50_000)
  await enter('deposit', 200_000)
  const closure = { facility: hall, ...at(45, 10), reason: 'Repairs', cancelBookings: true }
  await write('POST', '/api/closures', 'manager', closure)
  await enter('refund', 250_000)
  return calls
}
