import { query } from '../../ops/support/ops'

/**
 * The six figures anew, from the rows as they lie in the tables and by the words of the contract alone: no line of it is
 * shared with what it checks.
 */
export interface ByHand {
  value: number | null
  n: number
}

type Row = Record<string, any>
const HOUR = 3_600_000

export interface Rows {
  tickets: Row[]
  announcements: Map<string, Row>
  receipts: Row[]
  residents: Row[]
  accounts: Map<string, Row>
  events: Map<string, Row>
  rsvps: Row[]
  bookings: Row[]
  activity: Row[]
  now: Date
}

export async function readRows(url: string, now: Date): Promise<Rows> {
  const all = (table: string) => query<Row>(url, `select * from ${table}`)
  const byId = async (table: string) => new Map((await all(table)).map((row) => [row.id as string, row]))
  return {
    tickets: await all('tickets'),
    announcements: await byId('announcements'),
    receipts: await all('receipts'),
    residents: await all('residents'),
    accounts: await byId('users'),
    events: await byId('events'),
    rsvps: await all('rsvps'),
    bookings: await all('bookings'),
    activity: await all('activity_days'),
    now,
  }
}

const days = new Map<string, string>()
const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' })

/** The day on the estate's calendar. */
function day(instant: Date): string {
  const key = instant.toISOString()
  const known = days.get(key) ?? format.format(instant)
  days.set(key, known)
  return known
}

const shift = (date: string, count: number): string =>
  new Date(Date.parse(date) + count * 24 * HOUR).toISOString().slice(0, 10)

const share = (part: number, n: number): ByHand => ({ value: n === 0 ? null : part / n, n })

export function byHand(key: string, rows: Rows, from: string, to: string): ByHand {
  const isIn = (instant: Date) => day(instant) >= from && day(instant) <= to
  if (key === 'announcement_read_48h') return readings(rows, isIn)
  if (key === 'ticket_ack_24h') return acknowledgements(rows, isIn)
  if (key === 'event_engagement') return engagement(rows, to)
  if (key === 'daily_active') return activity(rows, from, to)
  if (key === 'tickets_via_system') {
    const created = rows.tickets.filter((ticket) => isIn(ticket.created_at))
    return share(created.filter((ticket) => ticket.channel === 'web').length, created.length)
  }
  return bookings(rows, isIn)
}

function readings({ announcements, receipts, now }: Rows, isIn: (instant: Date) => boolean): ByHand {
  let n = 0
  let read = 0
  for (const receipt of receipts) {
    const notice = announcements.get(receipt.announcement_id)
    if (!notice?.published_at || !['published', 'withdrawn'].includes(notice.status)) continue
    const age = now.getTime() - notice.published_at.getTime()
    if (!isIn(notice.published_at) || age < 48 * HOUR || receipt.user_id === notice.author_id) continue
    n += 1
    if (receipt.read_at && receipt.read_at.getTime() - notice.published_at.getTime() <= 48 * HOUR) read += 1
  }
  return share(read, n)
}

function acknowledgements({ tickets, now }: Rows, isIn: (instant: Date) => boolean): ByHand {
  let n = 0
  let inTime = 0
  for (const ticket of tickets) {
    const created = ticket.created_at.getTime()
    if (!isIn(ticket.created_at) || now.getTime() - created < 24 * HOUR) continue
    const isSoon = (instant: Date | null) => instant !== null && instant.getTime() - created <= 24 * HOUR
    if (ticket.status === 'cancelled' && !ticket.acknowledged_at && isSoon(ticket.cancelled_at)) continue
    n += 1
    if (isSoon(ticket.acknowledged_at)) inTime += 1
  }
  return share(inTime, n)
}

const livesHere = (resident: Row, on: string): boolean =>
  resident.verified === true && (resident.move_out_date === null || day(resident.move_out_date) > on)

function engagement({ residents, events, rsvps }: Rows, to: string): ByHand {
  const present = residents.filter((resident) => livesHere(resident, to))
  const first = shift(to, -89)
  const engaged = new Set<string>()
  for (const { event_id, user_id, response, checked_in_at } of rsvps) {
    const event = events.get(event_id)
    if (!event || event.status === 'cancelled' || event.status === 'draft') continue
    if (day(event.start) < first || day(event.start) > to) continue
    if (response === 'yes' || checked_in_at !== null) engaged.add(user_id)
  }
  return share(present.filter(({ user_id }) => user_id && engaged.has(user_id)).length, present.length)
}

function activity({ residents, accounts, activity, now }: Rows, from: string, to: string): ByHand {
  const rates: number[] = []
  for (let date = from; date <= to && date <= day(now); date = shift(date, 1)) {
    const there = residents
      .filter((resident) => livesHere(resident, date) && resident.user_id)
      .map(({ user_id }) => user_id as string)
      .filter((user) => day(accounts.get(user)?.created_at) <= date)
    const here = new Set(activity.filter((row) => row.date === date).map((row) => row.user_id))
    if (there.length > 0) rates.push(there.filter((user) => here.has(user)).length / there.length)
  }
  const n = rates.length
  return { value: n === 0 ? null : rates.reduce((sum, rate) => sum + rate, 0) / n, n }
}

function bookings({ bookings, residents }: Rows, isIn: (instant: Date) => boolean): ByHand {
  const created = bookings.filter((booking) => isIn(booking.created_at))
  const isOwn = ({ booked_by_id, flat_id }: Row) =>
    residents.some(
      ({ user_id, flat_id: home }) => user_id !== null && user_id === booked_by_id && home === flat_id,
    )
  return share(created.filter(isOwn).length, created.length)
}
