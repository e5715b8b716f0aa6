import { describe, expect, test } from 'vitest'
import { runJob } from '@/jobs/run'
import type { Ticket } from '@/payload-types'
import { byJobAt, changedAt, reportedAt } from '../support/at-time'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { categoryIdOf, staffIdOf } from '../support/register'

const estate = useEstate()
const MINUTE_MS = 60_000
/** 9:30 am of a Friday in the estate. */
const START = new Date('2026-11-20T04:00:00Z')
const plus = (minutes: number): Date => new Date(START.getTime() + minutes * MINUTE_MS)
const iso = (minutes: number): string => plus(minutes).toISOString()
/** Minutes after the report. */
const minutesOf = (instant: string | null | undefined): number | null =>
  instant ? (Date.parse(instant) - START.getTime()) / MINUTE_MS : null
const HOURS_12 = 720

const change = (minutes: number, id: string, as: PersonName, data: Record<string, unknown>) =>
  changedAt(estate, plus(minutes), id, as, data)

/** A plumber's job, reported at the start and taken up ten minutes later. Twelve hours are promised. */
async function aJob(fields: Record<string, unknown> = {}): Promise<string> {
  const { id } = await reportedAt(estate, START, fields)
  const assignedTo = await staffIdOf('plumber')
  await change(5, id, 'supervisor', { assignedTo, override: true, note: 'All hands' })
  await change(10, id, 'plumber', { status: 'in_progress' })
  return id
}

const hold = (
  minutes: number,
  id: string,
  holdKind: string | null,
  until: number,
  holdReason = 'It has to wait',
) =>
  change(minutes, id, 'plumber', {
    status: 'on_hold',
    holdReason,
    heldUntil: iso(until),
    ...(holdKind ? { holdKind } : {}),
  })
const goOn = (minutes: number, id: string) => change(minutes, id, 'plumber', { status: 'in_progress' })

interface Missed {
  clock: string
  cycle: number
  minutes: number | null
}
async function missesOf(id: string): Promise<Missed[]> {
  const rows = await stored<{ clock: string; cycle: string; reached_at: Date }>(
    `select clock, cycle, reached_at from ticket_escalations where ticket_id = $1 and rung = '100' order by reached_at`,
    [id],
  )
  return rows.map(({ clock, cycle, reached_at }) => ({
    clock,
    cycle: Number(cycle),
    minutes: minutesOf(new Date(reached_at).toISOString()),
  }))
}

const due = ({ resolveDue }: Ticket): number | null => minutesOf(resolveDue)

describe('the time by which a ticket is to be resolved', () => {
  test('moves with a hold for a listed reason, and back with an early end', async () => {
    const id = await aJob()
    expect(due(await hold(100, id, 'resident_away', 400))).toBe(HOURS_12 + 300)
    expect(due(await goOn(160, id))).toBe(HOURS_12 + 60)
  })

  test('stays for a part, and for words that are none of the list', async () => {
    const [forPart, forWords] = [await aJob(), await aJob()]
    expect(due(await hold(100, forPart, 'part', 400))).toBe(HOURS_12)
    const { holdKind, ...waiting } = await hold(100, forWords, null, 400, 'The shop is shut')
    expect([holdKind, due(waiting as Ticket)]).toEqual(['other', HOURS_12])
  })

  test('is read from the reason where only that names the kind', async () => {
    const id = await aJob()
    const held = await hold(100, id, null, 400, 'Resident away: at the clinic')
    expect([held.holdKind, due(held)]).toEqual(['resident_away', HOURS_12 + 300])
  })

  test('follows a hold that is made longer, and a reason that is put right from then on', async () => {
    const id = await aJob()
    await hold(100, id, 'weather', 400)
    expect(due(await change(200, id, 'supervisor', { heldUntil: iso(700) }))).toBe(HOURS_12 + 600)
    expect(due(await change(300, id, 'supervisor', { holdKind: 'part' }))).toBe(HOURS_12 + 200)
    expect(due(await goOn(500, id))).toBe(HOURS_12 + 200)
  })

  test('does not wait for a worker that wakes it late', async () => {
    const id = await aJob()
    const held = await hold(100, id, 'approval', 160)
    expect(due(held)).toBe(HOURS_12 + 60)
    expect(due(await byJobAt(estate, plus(900), id, 'wake-held-tickets', { status: 'in_progress' }))).toBe(
      HOURS_12 + 60,
    )
    const again = await hold(950, id, 'approval', 1_500)
    expect(due(again)).toBe(HOURS_12 + 60)
  })

  test('stays behind for what was late before it was laid aside', async () => {
    const id = await aJob()
    const held = await hold(HOURS_12 + 10, id, 'resident_away', HOURS_12 + 3_000)
    expect([due(held), held.overdue]).toEqual([HOURS_12, true])
  })

  test('leaves out the time in which the work stood as done, in the same round', async () => {
    const id = await aJob()
    await change(100, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    const back = await change(1_300, id, 'asha', { status: 'in_progress', note: 'It drips again' })
    expect([due(back), back.cycle, back.overdue]).toEqual([HOURS_12 + 1_200, 1, false])
  })

  test('begins anew when a closed ticket is opened again', async () => {
    const id = await aJob()
    await hold(20, id, 'weather', 50)
    await goOn(50, id)
    await change(100, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    await change(200, id, 'asha', { status: 'closed' })
    const again = await change(5_000, id, 'asha', { status: 'acknowledged', note: 'It drips again' })
    expect([due(again), again.cycle]).toEqual([5_000 + HOURS_12, 2])
  })

  test('keeps its pauses when the priority changes, and is promised anew', async () => {
    const id = await aJob()
    await hold(60, id, 'weather', 120)
    await goOn(120, id)
    const raised = await change(180, id, 'supervisor', { priority: 'high', note: 'It floods the lift' })
    expect([due(raised), minutesOf(raised.acknowledgeDue)]).toEqual([HOURS_12 + 60, 240])
  })
})

describe('what was promised', () => {
  const SERVICE = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'].flatMap((day) => [
    { day, opens: '08:00', closes: '13:00' },
    { day, opens: '14:00', closes: '19:00' },
  ])
  const settings = (body: object) => estate.call('POST', '/api/globals/settings', { as: 'admin', body })
  const category = async (body: object) =>
    estate.call('PATCH', `/api/ticket-categories/${await categoryIdOf('Plumbing')}`, { as: 'admin', body })

  test('stays with a ticket whatever is changed in the settings, and counts for the next', async () => {
    const old = await aJob()
    await settings({ serviceHours: SERVICE, holidays: [{ date: '2026-11-21', name: 'Foundation day' }] })
    await category({
      clock: 'service_hours',
      promises: [{ priority: 'high', acknowledgeHours: 1, resolveHours: 3 }],
    })
    expect(due(await hold(60, old, 'weather', 120))).toBe(HOURS_12 + 60)
    // From 9:30 to 13:00 and 14:00 to 19:00 are 8½ of 12 hours; Saturday is a holiday and Sunday off.
    const fresh = await reportedAt(estate, START)
    expect(fresh.resolveDue).toBe('2026-11-23T06:00:00.000Z')
    const high = await reportedAt(estate, START, { requestedPriority: 'high' })
    expect([minutesOf(high.acknowledgeDue), due(high)]).toEqual([60, 180])
    await settings({ serviceHours: [], holidays: [] })
    await category({ clock: 'always', promises: [] })
    const moved = await change(30, fresh.id, 'supervisor', { status: 'acknowledged' })
    expect(moved.resolveDue).toBe('2026-11-23T06:00:00.000Z')
  })

  test.each([
    ['a time that is none', { serviceHours: [{ day: 'mon', opens: '9 am', closes: '17:00' }] }],
    ['a day that is none', { holidays: [{ date: '2026-02-30' }] }],
    ['a weekday that is none', { serviceHours: [{ day: 'someday', opens: '09:00', closes: '17:00' }] }],
  ])('%s is refused', async (_, body) => {
    expect((await settings(body)).status).toBe(400)
    const [{ n } = { n: -1 }] = await stored<{ n: number }>(
      `select (select count(*) from settings_service_hours)::int + (select count(*) from settings_holidays)::int as n`,
    )
    expect(n).toBe(0)
  })

  test.each([
    [
      'one priority twice',
      [
        { priority: 'low', resolveHours: 3 },
        { priority: 'low', resolveHours: 4 },
      ],
    ],
    ['no time at all', [{ priority: 'low', resolveHours: 0 }]],
    ['more than a year', [{ priority: 'low', resolveHours: 8_761 }]],
  ])('%s is refused in a category', async (_, promises) => {
    expect((await category({ promises })).status).toBe(400)
    expect(await stored('select 1 from ticket_categories_promises')).toEqual([])
  })
})

describe('a promise that was missed', () => {
  test('is written down once by the write that stops its clock', async () => {
    const { id } = await reportedAt(estate, START)
    await change(1_500, id, 'supervisor', {
      assignedTo: await staffIdOf('plumber'),
      override: true,
      note: 'At last',
    })
    expect(await missesOf(id)).toEqual([{ clock: 'acknowledge', cycle: 1, minutes: HOURS_12 }])
    await change(1_510, id, 'plumber', { status: 'in_progress' })
    await change(1_600, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    await change(1_700, id, 'asha', { status: 'in_progress', note: 'It drips again' })
    await change(1_800, id, 'plumber', { status: 'resolved', resolution: 'Another washer' })
    expect(await missesOf(id)).toEqual([
      { clock: 'acknowledge', cycle: 1, minutes: HOURS_12 },
      { clock: 'resolve', cycle: 1, minutes: HOURS_12 },
    ])
  })

  test('stands on the timeline just before what the write did', async () => {
    const id = await aJob()
    await change(HOURS_12 + 100, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    const rows = await stored(
      `select kind, author_side, visibility, body from ticket_updates where ticket_id = $1
       order by created_at desc limit 2`,
      [id],
    )
    expect(rows).toEqual([
      expect.objectContaining({ kind: 'status', author_side: 'staff' }),
      expect.objectContaining({
        ...{ kind: 'system', author_side: 'system', visibility: 'resident' },
        body: expect.stringMatching(/^Overdue: it was promised by /),
      }),
    ])
  })

  test('is not one where everything was in time, to the instant', async () => {
    const id = await aJob()
    await change(HOURS_12, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    expect(await missesOf(id)).toEqual([])
  })

  test('is one as well where the work was given up too late', async () => {
    const { id } = await reportedAt(estate, START)
    await change(HOURS_12 + 1, id, 'asha', { status: 'cancelled' })
    expect((await missesOf(id)).map(({ clock }) => clock).sort()).toEqual(['acknowledge', 'resolve'])
  })

  test('stays the one that the sweep has found', async () => {
    const id = await aJob()
    await stored(
      `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at) values ($1, 'resolve', 1, '100', $2)`,
      [id, iso(HOURS_12)],
    )
    await change(HOURS_12 + 100, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    expect(await missesOf(id)).toHaveLength(1)
  })

  test('goes with a write that is refused', async () => {
    const id = await aJob()
    await expect(change(HOURS_12 + 100, id, 'plumber', { status: 'resolved' })).rejects.toThrow()
    expect(await missesOf(id)).toEqual([])
  })
})

describe('when a ticket is looked at next', () => {
  const nextOf = async (id: string): Promise<number | null> => {
    const [row] = await stored<{ at: Date | null }>(
      'select next_escalation_at as at from tickets where id = $1',
      [id],
    )
    return row?.at ? minutesOf(new Date(row.at).toISOString()) : null
  }

  test('is at its next rung, moves with a pause, and never once it is done', async () => {
    const id = await aJob()
    expect(await nextOf(id)).toBe(HOURS_12 * 0.75)
    await hold(60, id, 'weather', 120)
    expect(await nextOf(id)).toBe(HOURS_12 * 0.75 + 60)
    await goOn(120, id)
    await change(200, id, 'plumber', { status: 'resolved', resolution: 'New washer' })
    expect(await nextOf(id)).toBeNull()
    await change(260, id, 'asha', { status: 'in_progress', note: 'It drips again' })
    expect(await nextOf(id)).toBe(HOURS_12 * 0.75 + 120)
  })

  test('stays what was reached and is not yet told, whatever is written meanwhile', async () => {
    const id = await aJob()
    await hold(600, id, 'part', 5_000)
    expect(await nextOf(id)).toBe(HOURS_12 * 0.75)
  })

  test('is at once when a new promise has run out before it was made', async () => {
    const { id } = await reportedAt(estate, START, { category: 'Electrical' })
    await change(300, id, 'supervisor', { priority: 'high', note: 'Sparks' })
    expect(await nextOf(id)).toBe(180)
  })
})

describe('a hold', () => {
  test('tells the timeline until when it is, and clears its kind when it ends', async () => {
    const id = await aJob()
    await hold(100, id, 'weather', 400)
    const [row] = await stored<Record<string, unknown>>(
      `select hold_kind, changes from ticket_updates where ticket_id = $1 and status_to = 'on_hold'`,
      [id],
    )
    expect(row).toEqual({ hold_kind: 'weather', changes: { heldUntil: { from: null, to: iso(400) } } })
    await runJob(estate.payload, 'wake-held-tickets', plus(401))
    const [ticket] = await stored<Record<string, unknown>>(
      'select status, hold_kind, held_until from tickets where id = $1',
      [id],
    )
    expect(ticket).toEqual({ status: 'in_progress', hold_kind: null, held_until: null })
  })

  test('for a kind that is none is refused', async () => {
    const id = await aJob()
    const body = { status: 'on_hold', holdReason: 'x', heldUntil: iso(999_999), holdKind: 'holiday' }
    expect((await estate.call('PATCH', `/api/tickets/${id}`, { as: 'plumber', body })).status).toBe(400)
    const [ticket] = await stored<{ status: string }>('select status from tickets where id = $1', [id])
    expect(ticket?.status).toBe('in_progress')
  })

  test('has no kind on a ticket that is not on hold', async () => {
    const id = await aJob()
    const body = { holdKind: 'weather' }
    const refused = await estate.call('PATCH', `/api/tickets/${id}`, { as: 'supervisor', body })
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'ticket_not_editable'])
  })
})
