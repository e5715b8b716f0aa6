import { beforeEach, describe, expect, test } from 'vitest'
import type { Kpi, KpiKey } from '@/domain/figures/kpis'
import { onPool } from '@/server/database'
import { kpisOf } from '@/server/figures/kpis'
import { aBooking, aFacility } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAnswerRow, anEventRow } from '../support/event-rows'
import { flatIdOf, userIdOf } from '../support/register'
import { aDayOf, aNoticeRow, aTicketRow, movesOut, sinceWhen } from './support/rows'

const estate = useEstate()

const INDIA = 'Asia/Kolkata'
const BERLIN = 'Europe/Berlin'
/** Wednesday, long after what is counted. */
const NOW = '2026-06-10T12:00:00Z'
const APRIL = { from: '2026-04-01', to: '2026-04-30' }

/** What figures are counted from, what names another first. */
const COUNTED = ['activity_days', 'rsvps', 'events', 'receipts', 'announcements', 'bookings', 'tickets']

async function kpi(key: KpiKey, period = APRIL, { now = NOW, zone = INDIA } = {}): Promise<Kpi> {
  const kpis = await kpisOf(onPool(estate.payload), { period, now: new Date(now), zone })
  return kpis.find((one) => one.key === key) as Kpi
}

beforeEach(async () => {
  for (const table of COUNTED) await stored(`delete from ${table}`)
  await sinceWhen('2026-01-01T00:00:00Z')
})

describe('tickets acknowledged within 24 hours', () => {
  test('exactly 24 hours count, a millisecond more does not, and neither does silence', async () => {
    await aTicketRow('2026-04-10T06:00:00Z', { acknowledgedAt: '2026-04-11T06:00:00Z' })
    await aTicketRow('2026-04-10T06:00:00Z', { acknowledgedAt: '2026-04-11T06:00:00.001Z' })
    await aTicketRow('2026-04-10T06:00:00Z')
    expect(await kpi('ticket_ack_24h')).toMatchObject({ value: 1 / 3, n: 3 })
  })

  test('a ticket is counted when it is exactly 24 hours old, and not before', async () => {
    await aTicketRow('2026-06-09T12:00:00Z')
    await aTicketRow('2026-06-09T12:00:00.001Z', { acknowledgedAt: '2026-06-09T12:05:00Z' })
    expect(await kpi('ticket_ack_24h', { from: '2026-06-01', to: '2026-06-10' })).toMatchObject({
      value: 0,
      n: 1,
    })
  })

  test('one cancelled unacknowledged within 24 hours is left out, a later or an acknowledged one is not', async () => {
    const at = '2026-04-10T06:00:00Z'
    await aTicketRow(at, { cancelledAt: '2026-04-11T06:00:00Z' })
    await aTicketRow(at, { cancelledAt: '2026-04-11T06:00:00.001Z' })
    await aTicketRow(at, { acknowledgedAt: '2026-04-10T07:00:00Z', cancelledAt: '2026-04-10T08:00:00Z' })
    expect(await kpi('ticket_ack_24h')).toMatchObject({ value: 1 / 2, n: 2 })
  })

  test('nothing to count is unknown, not nought', async () => {
    expect(await kpi('ticket_ack_24h')).toMatchObject({ value: null, n: 0 })
  })
})

describe('the days of a period', () => {
  test('begin and end at the estate’s midnight, both included', async () => {
    await aTicketRow('2026-03-31T18:29:59.999Z', { channel: 'phone' })
    await aTicketRow('2026-03-31T18:30:00Z')
    await aTicketRow('2026-04-30T18:29:59.999Z')
    await aTicketRow('2026-04-30T18:30:00Z', { channel: 'phone' })
    expect(await kpi('tickets_via_system')).toMatchObject({ value: 1, n: 2 })
  })

  test('are 23 and 25 hours long where the clocks change', async () => {
    const spring = { from: '2026-03-29', to: '2026-03-29' }
    await aTicketRow('2026-03-28T23:00:00Z')
    await aTicketRow('2026-03-29T21:59:59.999Z')
    await aTicketRow('2026-03-29T22:00:00Z', { channel: 'phone' })
    expect(await kpi('tickets_via_system', spring, { zone: BERLIN })).toMatchObject({ value: 1, n: 2 })
    const autumn = { from: '2025-10-26', to: '2025-10-26' }
    await aTicketRow('2025-10-25T22:00:00Z')
    await aTicketRow('2025-10-26T22:59:59.999Z')
    await aTicketRow('2025-10-26T23:00:00Z', { channel: 'phone' })
    expect(await kpi('tickets_via_system', autumn, { zone: BERLIN })).toMatchObject({ value: 1, n: 2 })
  })

  test('are followed by twelve weeks from Mondays, the last one up to the period’s end', async () => {
    await aTicketRow('2026-04-26T18:29:59Z')
    await aTicketRow('2026-04-26T18:30:00Z', { channel: 'phone' })
    const { series } = await kpi('tickets_via_system')
    expect(series).toHaveLength(12)
    expect(series[0]).toMatchObject({ from: '2026-02-09', to: '2026-02-15', value: null, n: 0 })
    expect(series.at(-2)).toMatchObject({ from: '2026-04-20', to: '2026-04-26', value: 1, n: 1 })
    expect(series.at(-1)).toMatchObject({ from: '2026-04-27', to: '2026-04-30', value: 0, n: 1 })
  })

  test('may be one day, or five years', async () => {
    await aTicketRow('2026-04-10T06:00:00Z')
    const day = { from: '2026-04-10', to: '2026-04-10' }
    expect(await kpi('tickets_via_system', day)).toMatchObject({ value: 1, n: 1 })
    const years = { from: '2021-04-11', to: '2026-04-10' }
    expect(await kpi('tickets_via_system', years)).toMatchObject({ value: 1, n: 1 })
  })
})

describe('announcements read within 48 hours', () => {
  test('exactly 48 hours count; the author does not, withdrawn ones do', async () => {
    await aNoticeRow('2026-04-10T06:00:00Z', {
      secretary: '2026-04-10T06:00:00Z',
      asha: '2026-04-12T06:00:00Z',
      ravi: '2026-04-12T06:00:00.001Z',
      meera: null,
    })
    await aNoticeRow('2026-04-20T06:00:00Z', { asha: '2026-04-20T07:00:00Z' }, 'withdrawn')
    expect(await kpi('announcement_read_48h')).toMatchObject({ value: 2 / 4, n: 4 })
  })

  test('one is counted when it is exactly 48 hours old, and not before', async () => {
    const june = { from: '2026-06-01', to: '2026-06-10' }
    await aNoticeRow('2026-06-08T12:00:00.001Z', { asha: '2026-06-08T13:00:00Z' })
    expect(await kpi('announcement_read_48h', june)).toMatchObject({ value: null, n: 0 })
    await aNoticeRow('2026-06-08T12:00:00Z', { asha: null })
    expect(await kpi('announcement_read_48h', june)).toMatchObject({ value: 0, n: 1 })
  })
})

describe('residents who take part in events', () => {
  const at = (instant: string) => new Date(instant)

  test('count once, with a yes, a place on the waiting list or a check-in, at events that took place', async () => {
    const kites = await anEventRow({ start: at('2026-04-10T12:00:00Z'), status: 'completed' })
    const mela = await anEventRow({ start: at('2026-04-20T12:00:00Z') })
    const fair = await anEventRow({ start: at('2026-04-21T12:00:00Z'), status: 'cancelled' })
    await anAnswerRow(kites, 'asha', 'yes')
    await anAnswerRow(mela, 'asha', 'yes')
    await anAnswerRow(mela, 'ravi', 'yes', { standing: 'waitlisted' })
    await anAnswerRow(mela, 'meera', 'yes', { checkedInAt: at('2026-04-20T12:00:00Z') })
    await anAnswerRow(mela, 'plumber', 'yes')
    await anAnswerRow(mela, 'omar', 'maybe')
    await anAnswerRow(fair, 'omar', 'yes')
    expect(await kpi('event_engagement')).toMatchObject({ value: 3 / 5, n: 5 })
  })

  test('are looked for in the 90 days to the end of the period, whenever it begins', async () => {
    const first = await anEventRow({ start: at('2026-01-30T18:30:00Z') })
    const tooEarly = await anEventRow({ start: at('2026-01-30T18:29:59Z') })
    const last = await anEventRow({ start: at('2026-04-30T18:29:59Z') })
    const tooLate = await anEventRow({ start: at('2026-04-30T18:30:00Z') })
    await anAnswerRow(first, 'asha', 'yes')
    await anAnswerRow(tooEarly, 'ravi', 'yes')
    await anAnswerRow(last, 'meera', 'yes')
    await anAnswerRow(tooLate, 'omar', 'yes')
    const day = { from: '2026-04-30', to: '2026-04-30' }
    expect(await kpi('event_engagement', day)).toMatchObject({ value: 2 / 5, n: 5 })
  })

  test('are none of all who live here where no event took place: that is counted, and not unknown', async () => {
    await stored(`delete from events`)
    expect(await kpi('event_engagement')).toMatchObject({ value: 0, n: 5 })
  })

  test('live here at the end of the period: from the day of moving out on they do not', async () => {
    const kites = await anEventRow({ start: at('2026-04-10T12:00:00Z') })
    await anAnswerRow(kites, 'asha', 'yes')
    await anAnswerRow(kites, 'omar', 'yes')
    await movesOut('omar', '2026-04-29T18:30:00Z')
    await movesOut('ravi', '2026-04-30T18:30:00Z')
    expect(await kpi('event_engagement')).toMatchObject({ value: 1 / 4, n: 4 })
    const before = { from: '2026-04-01', to: '2026-04-29' }
    expect(await kpi('event_engagement', before)).toMatchObject({ value: 2 / 5, n: 5 })
  })
})

describe('residents active on a day', () => {
  test('are the mean of the days’ shares, of accounts that are there on the day', async () => {
    await stored(`update users set created_at = '2026-04-02T18:29:59Z' where id = $1`, [
      await userIdOf('omar'),
    ])
    await movesOut('meera', '2026-04-02T18:30:00Z')
    await aDayOf('asha', '2026-04-01')
    await aDayOf('asha', '2026-04-02')
    await aDayOf('omar', '2026-04-02')
    await aDayOf('meera', '2026-04-03')
    await aDayOf('plumber', '2026-04-03')
    const days = { from: '2026-04-01', to: '2026-04-03' }
    const { value, n } = await kpi('daily_active', days)
    // Four accounts, of them one; five, of them two; four without Meera, of them none.
    expect(value).toBeCloseTo((1 / 4 + 2 / 5 + 0 / 4) / 3, 12)
    expect(n).toBe(3)
  })

  test('are not looked for on days that have not come, or before anybody had an account', async () => {
    await aDayOf('asha', '2026-06-10')
    const june = { from: '2026-06-09', to: '2026-06-30' }
    expect(await kpi('daily_active', june)).toMatchObject({ value: 0.1, n: 2 })
    expect(await kpi('daily_active', { from: '2025-11-01', to: '2025-11-30' })).toMatchObject({
      value: null,
      n: 0,
    })
  })
})

test('days of use that are kept no longer count neither for nor against', async () => {
  await stored(`update users set created_at = '2020-01-01T00:00:00Z'`)
  await aDayOf('asha', '2024-06-11')
  const { value, n } = await kpi('daily_active', { from: '2024-06-01', to: '2024-06-20' })
  expect(n).toBe(10)
  expect(value).toBeGreaterThan(0)
  const longAgo = { from: '2023-01-01', to: '2023-12-31' }
  expect(await kpi('daily_active', longAgo)).toMatchObject({ value: null, n: 0 })
})

describe('bookings made by residents themselves', () => {
  async function bookedBy(
    person: 'asha' | 'ravi' | 'meera' | 'manager',
    flat: string | null,
    status = 'confirmed',
  ) {
    const { id } = await aBooking(estate, { facility: (await aFacility(estate)).id })
    await stored(
      `update bookings set booked_by_id = $2, flat_id = $3, status = $4, created_at = '2026-04-10T06:00:00Z' where id = $1`,
      [id, await userIdOf(person), flat ? await flatIdOf(flat) : null, status],
    )
  }

  test('are those that an account of the booking’s flat made, of all, whatever became of them', async () => {
    await bookedBy('asha', 'A-101')
    await bookedBy('ravi', 'A-101', 'cancelled')
    await bookedBy('meera', 'A-101')
    await bookedBy('manager', 'A-101')
    expect(await kpi('bookings_via_system')).toMatchObject({ value: 2 / 4, n: 4 })
  })

  test('include those of who has moved to another flat since', async () => {
    await bookedBy('asha', 'C-301')
    expect(await kpi('bookings_via_system')).toMatchObject({ value: 0, n: 1 })
    await stored(
      `insert into occupancies (flat_id, resident_id, resident_name, resident_type, "from", "to")
       select $1, r.id, r.name, 'tenant', '2026-01-01', '2026-05-01' from residents r where r.user_id = $2`,
      [await flatIdOf('C-301'), await userIdOf('asha')],
    )
    expect(await kpi('bookings_via_system')).toMatchObject({ value: 1, n: 1 })
  })
})
