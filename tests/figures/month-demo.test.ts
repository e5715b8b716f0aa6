import { drizzle } from 'drizzle-orm/node-postgres'
import { DateTime } from 'luxon'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from '@/server/database'
import { announcementsOf, bookingsOf, eventsOf } from '@/server/figures/month-community'
import { moneyOf } from '@/server/figures/month-money'
import { ticketsOf } from '@/server/figures/month-tickets'
import { aDatabase, aMigratedDatabase, ops, query } from '../ops/support/ops'

const AT = '2026-11-21T09:30:00+05:30'
const ZONE = 'Asia/Kolkata'
const MONTHS = ['2026-02', '2026-10', '2026-11']

type Row = Record<string, any>

let url: string
let pool: pg.Pool
let database: Sql
const raw: Record<string, Row[]> = {}

beforeAll(async () => {
  url = await aDatabase(await aMigratedDatabase())
  const { code, stderr } = await ops(['demo', '--at', AT], { databaseUrl: url })
  expect(code, stderr).toBe(0)
  pool = new pg.Pool({ connectionString: url })
  database = { rows: async (asked) => (await drizzle(pool).execute(asked)).rows as never[] }
  for (const table of [
    'tickets',
    'ticket_categories',
    'ledger_entries',
    'bookings',
    'facilities',
    'announcements',
  ])
    raw[table] = await query(url, `select * from ${table}`)
  raw.ticket_updates = await query(url, 'select * from ticket_updates order by created_at')
  raw.ticket_escalations = await query(
    url,
    `select * from ticket_escalations where clock = 'resolve' and rung = '100'`,
  )
  for (const table of ['receipts', 'events', 'rsvps']) raw[table] = await query(url, `select * from ${table}`)
}, 240_000)

afterAll(() => pool.end())

const spanOf = (month: string) => {
  const start = DateTime.fromISO(`${month}-01`, { zone: ZONE })
  return { start: start.toJSDate(), end: start.plus({ months: 1 }).toJSDate() }
}
const within = ({ start, end }: { start: Date; end: Date }, at: Date | null) =>
  at !== null && at >= start && at < end
const nameOf = (table: string, id: string) => raw[table]?.find((row) => row.id === id)?.name as string

/** Whether a ticket was done in a span, and in time the last time that it was: of a round that was opened again by its miss. */
function doneIn(span: { start: Date; end: Date }, ticket: Row): { isOnTime: boolean } | null {
  const rows = raw.ticket_updates?.filter((row) => row.ticket_id === ticket.id) ?? []
  const done = rows.findLast((row) => row.status_to === 'resolved' && within(span, row.created_at))
  if (!done) return null
  const reopenings = rows.filter(
    (row) => ['resolved', 'closed'].includes(row.status_from) && row.status_to && row.status_to !== 'closed',
  )
  if (!reopenings.some((row) => row.created_at > done.created_at))
    return { isOnTime: ticket.resolved_at <= ticket.resolve_due }
  const begun = reopenings.findLast((row) => row.created_at < done.created_at)?.created_at ?? new Date(0)
  const misses = raw.ticket_escalations?.filter(
    ({ ticket_id, reached_at }) =>
      ticket_id === ticket.id && reached_at >= begun && reached_at <= done.created_at,
  )
  return { isOnTime: misses?.length === 0 }
}

describe.each(MONTHS)('the month of %s', (month) => {
  const span = spanOf(month)

  it('has the tickets that plain loops count', async () => {
    const expected = new Map<string, number[]>()
    for (const t of raw.tickets ?? []) {
      const counts = expected.get(nameOf('ticket_categories', t.category_id)) ?? [0, 0, 0, 0, 0, 0]
      const add = (place: number, by = 1) => {
        counts[place] = (counts[place] ?? 0) + by
      }
      if (within(span, t.created_at)) add(0)
      const done = doneIn(span, t)
      if (done) {
        add(1)
        if (done.isOnTime) add(2)
      }
      if (within(span, t.resolved_at)) {
        add(4, Number(t.estimated_cost_paise ?? 0))
        add(5, Number(t.actual_cost_paise ?? 0))
      }
      const ended = [t.resolved_at, t.cancelled_at].filter((at) => at !== null && at < span.end)
      if (t.created_at < span.end && t.resolve_due < span.end && ended.length === 0) add(3)
      if (counts.some((count) => count > 0)) expected.set(nameOf('ticket_categories', t.category_id), counts)
    }
    const found = (await ticketsOf(database, span)).map((one) => [
      one.category,
      [one.received, one.resolved, one.onTime, one.overdue, one.estimatedPaise, one.actualPaise],
    ])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
  })

  it('has the money of the ledger', async () => {
    const sums: Record<string, number> = {}
    const perBooking = new Map<string, { deposit: number; gone: number }>()
    for (const e of raw.ledger_entries ?? []) {
      if (e.created_at >= span.end) continue
      const reversed = raw.ledger_entries?.find(({ id }) => id === e.reverses_id)
      const kind = reversed?.kind ?? e.kind
      const paise = e.kind === 'reversal' ? -Number(e.amount_paise) : Number(e.amount_paise)
      if (e.created_at >= span.start) sums[kind] = (sums[kind] ?? 0) + paise
      const held = perBooking.get(e.booking_id) ?? { deposit: 0, gone: 0 }
      if (kind === 'deposit') held.deposit += paise
      if (kind === 'refund' || kind === 'penalty') held.gone += paise
      perBooking.set(e.booking_id, held)
    }
    const held = [...perBooking.values()]
      .map(({ deposit, gone }) => deposit - gone)
      .filter((paise) => paise > 0)
    const withDeposit = [...perBooking.values()].filter(({ deposit }) => deposit > 0)
    expect(withDeposit.length).toBeGreaterThan(0)
    expect(await moneyOf(database, span)).toEqual({
      feesPaise: sums.payment ?? 0,
      depositsPaise: sums.deposit ?? 0,
      refundsPaise: sums.refund ?? 0,
      penaltiesPaise: sums.penalty ?? 0,
      depositsHeldPaise: held.reduce((sum, one) => sum + one, 0),
      depositsHeld: held.length,
    })
  })

  it('has its bookings, announcements and events', async () => {
    const bookings = (raw.bookings ?? []).filter(({ start }) => within(span, start))
    const facilities = await bookingsOf(database, span)
    expect(facilities.reduce((sum, { asked }) => sum + asked, 0)).toBe(bookings.length)
    const statuses = ['offered', 'pending', 'approved', 'confirmed', 'completed', 'no_show']
    for (const one of facilities) {
      const own = bookings.filter(({ facility_id: id }) => nameOf('facilities', id) === one.facility)
      expect(one).toMatchObject({
        asked: own.length,
        held: own.filter(({ status }) => statuses.includes(status)).length,
        cancelled: own.filter(({ status }) => status === 'cancelled').length,
        noShows: own.filter(({ status }) => status === 'no_show').length,
      })
    }
    const published = (raw.announcements ?? []).filter(
      ({ published_at: at, status }) => within(span, at) && ['published', 'withdrawn'].includes(status),
    )
    const notices = await announcementsOf(database, span)
    expect(notices.map(({ number }) => number).sort()).toEqual(published.map(({ number }) => number).sort())
    for (const one of notices) {
      const notice = published.find(({ number }) => number === one.number) as Row
      const own = (raw.receipts ?? []).filter(
        (receipt) => receipt.announcement_id === notice.id && receipt.user_id !== notice.author_id,
      )
      const late = notice.published_at.getTime() + 48 * 3_600_000
      expect(one).toMatchObject({
        recipients: own.length,
        read: own.filter(({ read_at: at }) => at !== null).length,
        readWithin48h: own.filter(({ read_at: at }) => at !== null && at.getTime() <= late).length,
        acknowledged: own.filter(({ acknowledged_at: at }) => at !== null).length,
      })
    }
    const events = (raw.events ?? []).filter(({ start, status }) => within(span, start) && status !== 'draft')
    const came = (event: Row) =>
      (raw.rsvps ?? []).filter((one) => one.event_id === event.id && one.checked_in_at !== null).length
    const told = await eventsOf(database, span)
    expect(told.map((one) => [one.title, one.came]).sort()).toEqual(
      events.map((event) => [event.title, came(event)]).sort(),
    )
  })
})
