import { DateTime } from 'luxon'
import { beforeEach, describe, expect, test } from 'vitest'
import { stored } from '../support/database'
import { type Answer, useEstate } from '../support/estate'
import { aClosedTicket, anAssignedTicket, aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { categoryIdOf, staffIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const get = (as: PersonName, path: string): Promise<Answer> => estate.call('GET', `/api/${path}`, { as })

interface Past {
  status: string
  /** Instants, ISO. */
  created?: string
  assigned?: string
  resolved?: string | null
  due?: string
  rating?: number
  estimated?: number
  actual?: number
}

/** A ticket of the plumber's past, written down as it would be by now. */
async function past(ticket: Past): Promise<void> {
  const created = ticket.created ?? '2026-03-10T06:00:00Z'
  await stored(
    `insert into tickets (number, title, description, category_id, scope, status, priority, assigned_to_id,
       created_at, cycle_started_at, assigned_at, resolved_at, resolve_due, resident_rating, estimated_cost_paise,
       actual_cost_paise)
     values ('PAST-' || gen_random_uuid(), 'Past', 'x', $1, 'personal', $2, 'medium', $3,
       $4, $4, $5, $6, $7, $8, $9, $10)`,
    [
      await categoryIdOf('Plumbing'),
      ticket.status,
      await staffIdOf('plumber'),
      created,
      ticket.assigned ?? created,
      ticket.resolved ?? null,
      ticket.due ?? '2026-03-11T06:00:00Z',
      ticket.rating ?? null,
      ticket.estimated ?? null,
      ticket.actual ?? null,
    ],
  )
}

beforeEach(async () => {
  await stored('update tickets set assigned_to_id = null, status = $1, held_from = null', ['cancelled'])
})

describe('a workload', () => {
  const workload = async () => (await get('supervisor', `staff/${await staffIdOf('plumber')}/workload`)).body

  test('of nobody’s work is nothing, and no mean', async () => {
    expect(await workload()).toEqual({
      activeRequests: 0,
      completedThisMonth: 0,
      avgResolutionHours: null,
      satisfaction: null,
      n: 0,
    })
  })

  test('counts what is open, what was resolved, and takes means over all time', async () => {
    const now = new Date().toISOString()
    await past({ status: 'assigned' })
    await past({ status: 'in_progress' })
    await past({ status: 'closed', resolved: '2026-03-10T10:00:00Z', rating: 5 })
    await past({ status: 'closed', resolved: '2026-03-10T08:00:00Z', rating: 2 })
    await past({ status: 'resolved', created: now, resolved: now })
    const figures = await workload()
    expect(figures).toMatchObject({ activeRequests: 2, completedThisMonth: 1, satisfaction: 3.5, n: 3 })
    expect(figures.avgResolutionHours).toBeCloseTo(2, 6)
  })

  test('takes the month of the estate, not of Greenwich', async () => {
    const start = DateTime.now().setZone('Asia/Kolkata').startOf('month')
    const before = start.minus({ minutes: 1 }).toUTC().toISO() ?? ''
    await past({ status: 'closed', created: before, resolved: before })
    expect((await workload()).completedThisMonth).toBe(0)
    const first = start.toUTC().toISO() ?? ''
    await past({ status: 'closed', created: first, resolved: first })
    expect((await workload()).completedThisMonth).toBe(1)
  })
})

describe('a performance', () => {
  const read = async (as: PersonName, query: string, person: PersonName = 'plumber'): Promise<Answer> =>
    get(as, `staff/${await staffIdOf(person)}/performance?${query}`)
  const MARCH = 'from=2026-03-01&to=2026-03-31'

  test('of an empty period has no rates', async () => {
    expect((await read('plumber', MARCH)).body).toEqual({
      total: 0,
      completed: 0,
      completionRate: null,
      avgResolutionHours: null,
      avgSatisfaction: null,
      costEfficiency: null,
      onTimeRate: null,
    })
  })

  test('is over what was assigned in the period', async () => {
    await past({
      status: 'closed',
      resolved: '2026-03-10T10:00:00Z',
      rating: 4,
      estimated: 30_000,
      actual: 20_000,
    })
    await past({
      status: 'closed',
      resolved: '2026-03-12T06:00:00Z',
      rating: 2,
      estimated: 10_000,
      actual: 20_000,
    })
    await past({ status: 'in_progress' })
    await past({ status: 'assigned', assigned: '2026-04-02T06:00:00Z' })
    const { body } = await read('manager', MARCH)
    expect(body).toMatchObject({
      total: 3,
      completed: 2,
      avgSatisfaction: 3,
      costEfficiency: 1,
      onTimeRate: 0.5,
    })
    expect(body.completionRate).toBeCloseTo(2 / 3, 6)
    expect(body.avgResolutionHours).toBeCloseTo(26, 6)
  })

  test('includes both days of the period, in the estate’s zone', async () => {
    await past({ status: 'assigned', assigned: '2026-03-09T18:30:00Z' })
    await past({ status: 'assigned', assigned: '2026-03-10T18:29:59Z' })
    await past({ status: 'assigned', assigned: '2026-03-10T18:30:00Z' })
    expect((await read('plumber', 'from=2026-03-10&to=2026-03-10')).body.total).toBe(2)
  })

  test('is read by oneself, superiors and the committee', async () => {
    for (const [as, status] of [
      ['plumber', 200],
      ['supervisor', 200],
      ['manager', 200],
      ['secretary', 200],
      ['admin', 200],
      ['electrician', 403],
      ['accountant', 403],
      ['asha', 403],
    ] as const) {
      expect([as, (await read(as, MARCH)).status]).toEqual([as, status])
    }
    expect((await read('supervisor', MARCH, 'manager')).status).toBe(403)
  })

  test.each([
    '',
    'from=2026-03-01',
    'from=yesterday&to=today',
    'from=2026-03-31&to=2026-03-01',
    'from=2026-02-30&to=2026-03-01',
  ])('over “%s” is 400', async (query) => {
    expect((await read('plumber', query)).status).toBe(400)
  })
})

describe('overdue', () => {
  test('is what is open after its due time, in the list and in the ticket', async () => {
    const late = await aSubmittedTicket(estate)
    const closed = await aClosedTicket(estate)
    const fresh = await aSubmittedTicket(estate)
    await stored(
      `update tickets set resolve_due = now() - interval '1 minute', acknowledge_due = now() - interval '1 hour'
       where id = any($1)`,
      [[late.id, closed.id]],
    )
    const idsOf = async (query: string) =>
      (await get('manager', `tickets?limit=100&${query}`)).body.docs.map((doc: { id: string }) => doc.id)
    expect(await idsOf('overdue=true')).toEqual([late.id])
    expect(await idsOf('overdue=false')).toEqual(expect.arrayContaining([closed.id, fresh.id]))
    expect(await idsOf('overdue=false')).not.toContain(late.id)
    expect((await get('manager', `tickets/${late.id}`)).body.overdue).toBe(true)
    expect((await get('manager', `tickets/${closed.id}`)).body.overdue).toBe(false)
    const both = await get('manager', 'tickets?overdue=true&where[status][equals]=closed')
    expect(both.body).toMatchObject({ docs: [], totalDocs: 0 })
  })
})

describe('many at once', () => {
  const bulk = (as: PersonName, body: object): Promise<Answer> =>
    estate.call('POST', '/api/tickets/bulk', { as, body })

  test('are changed each for itself, in the order given', async () => {
    const [one, two] = [await aSubmittedTicket(estate), await anAssignedTicket(estate)]
    const three = await aSubmittedTicket(estate)
    const ids = [one.id, two.id, 'nothing', three.id]
    const { status, body } = await bulk('supervisor', {
      ids,
      patch: { status: 'acknowledged', note: 'Seen' },
    })
    expect(status).toBe(200)
    expect(body.results.map((result: { id: string; ok: boolean }) => [result.id, result.ok])).toEqual([
      [one.id, true],
      [two.id, true],
      ['nothing', false],
      [three.id, true],
    ])
    expect(body.results[2].error).toEqual({ code: 'not_found', message: expect.any(String) })
    const rows = await stored(
      `select body, author_id from ticket_updates where ticket_id = $1 and status_to = 'acknowledged'`,
      [three.id],
    )
    expect(rows).toEqual([{ body: 'Seen', author_id: await userIdOf('supervisor') }])
  })

  test('that one refuses leave the others changed', async () => {
    const [bad, good] = [await aClosedTicket(estate), await aSubmittedTicket(estate)]
    const { body } = await bulk('supervisor', { ids: [bad.id, good.id], patch: { status: 'acknowledged' } })
    expect(body.results).toEqual([
      { id: bad.id, ok: false, error: { code: 'reason_required', message: expect.any(String) } },
      { id: good.id, ok: true },
    ])
    const found = await stored('select status from tickets where id = any($1) order by status', [
      [bad.id, good.id],
    ])
    expect(found.map((row) => row.status)).toEqual(['acknowledged', 'closed'])
  })

  test.each([
    {},
    { ids: [] },
    { ids: 'all', patch: {} },
    { ids: [5], patch: {} },
    { ids: ['x'], patch: [] },
    { ids: ['x'] },
    { ids: Array(101).fill('x'), patch: {} },
  ])('are refused as %j', async (body) => {
    expect(await bulk('supervisor', body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid' }] },
    })
  })

  test('are for those who assign or oversee', async () => {
    expect((await bulk('asha', { ids: ['x'], patch: {} })).status).toBe(403)
  })
})
