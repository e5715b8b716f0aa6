import { beforeAll, describe, expect, it } from 'vitest'
import { addMinutes } from '@/domain/time'
import { onPool, type Sql } from '@/server/database'
import { costsByMonth } from '@/server/figures/dashboard/costs'
import { countDecisions, countFailedMessages } from '@/server/figures/dashboard/decisions'
import { depositsByAge } from '@/server/figures/dashboard/deposits'
import { moneyDue } from '@/server/figures/dashboard/due'
import { loadByPerson } from '@/server/figures/dashboard/load'
import { lastMonths, monthsBetween } from '@/server/figures/dashboard/months'
import { receiptsByKind } from '@/server/figures/dashboard/receipts'
import { heatDays, reportsByHour } from '@/server/figures/dashboard/reports-by-hour'
import { starsByMonth } from '@/server/figures/dashboard/satisfaction'
import { countStuck } from '@/server/figures/dashboard/stuck'
import { ticketRows } from '@/server/figures/dashboard/ticket-rows'
import { whereOf } from '@/web/admin/conditions'
import { whereParams } from '@/web/admin/paths'
import { quickFilter } from '@/web/admin/quick-filters'
import { idsOf } from '@/web/data/work/lists'
import { workPage } from '@/web/data/work/page'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { anAssignedTicket, aResolvedTicket, aSubmittedTicket } from '../support/factories'
import { viewerOf } from '../support/viewer'
import { plansOf } from './support/explained'

const estate = useEstate()
const ZONE = 'Asia/Kolkata'
const ALL = { skip: 0, take: 1_000 }
const now = new Date()
const months = lastMonths(now, ZONE, 12)

let database: Sql
beforeAll(() => {
  database = onPool(estate.payload)
})

/** Sets columns of a stored ticket past every rule, as time and history would have. */
async function become(id: string, fields: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(fields)
  const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ')
  await stored(`update tickets set ${set} where id = $1`, [id, ...Object.values(fields)])
}

const escalated = (id: string, clock: string, cycle: number, rung: string) =>
  stored(
    `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at) values ($1, $2, $3, $4, now())`,
    [id, clock, cycle, rung],
  )

/** The numbers in the list behind a figure. */
const idsIn = async (list: Parameters<typeof ticketRows>[1], zone = ZONE): Promise<string[]> =>
  (await ticketRows(database, list, { now, zone, ...ALL })).map(({ id }) => id)

// Before anything is reported.
describe('an estate in which nothing has happened', () => {
  it('has nothing stuck, spent, held or due, and knows no mean', async () => {
    expect(new Set(Object.values(await countStuck(database, now, ZONE)))).toEqual(new Set([0]))
    expect(new Set(Object.values(await countDecisions(database, now)))).toEqual(new Set([0]))
    expect(await countFailedMessages(database, now)).toBe(0)
    expect(await costsByMonth(database, months)).toEqual([])
    expect((await starsByMonth(database, months)).map(({ mean, n }) => [mean, n])).toEqual(
      months.map(() => [null, 0]),
    )
    expect((await depositsByAge(database, now)).map(({ paise }) => paise)).toEqual([0, 0, 0, 0])
    expect(Object.values(await moneyDue(database, now)).map(({ n }) => n)).toEqual([0, 0, 0])
    expect((await reportsByHour(database, heatDays(now, ZONE), ZONE)).n).toBe(0)
    expect((await receiptsByKind(database, months[11] as never)).every(({ entries }) => entries === 0)).toBe(
      true,
    )
    expect((await loadByPerson(database, now, ZONE)).every(({ workload }) => workload === 0)).toBe(true)
  })
})

describe('work at risk', () => {
  const policy = { acknowledgeMinutes: 60, resolveMinutes: 100, calendar: null, pausing: ['resident_away'] }
  const running = async (minutesLeft: number, fields: Record<string, unknown> = {}) => {
    const { id } = await aSubmittedTicket(estate)
    const acknowledge_due = addMinutes(now, -60)
    await become(id, {
      ...{ acknowledge_due, resolve_due: addMinutes(now, minutesLeft), sla_policy: policy },
      ...fields,
    })
    return id as string
  }

  it('begins at exactly three quarters of the promised time and ends where it is overdue', async () => {
    const edge = await running(25)
    const before = await running(25.001)
    const last = await running(0)
    const late = await running(-0.001)
    const atRisk = await idsIn('at-risk')
    expect([edge, before, last, late].map((id) => atRisk.includes(id))).toEqual([true, false, true, false])
    expect(await idsIn('overdue-100')).toContain(late)
  })

  it('is none while a listed reason holds it, and is while another does or its time is over', async () => {
    const held = {
      ...{ status: 'on_hold', held_from: 'acknowledged', acknowledged_at: now },
      ...{ held_until: addMinutes(now, 600), hold_reason: 'It waits.' },
    }
    const away = await running(10, { ...held, hold_kind: 'resident_away' })
    const part = await running(10, { ...held, hold_kind: 'part' })
    const old = await running(10, held)
    const overslept = await running(10, { ...held, hold_kind: 'weather', held_until: addMinutes(now, -1) })
    const atRisk = await idsIn('at-risk')
    expect([away, part, old, overslept].map((id) => atRisk.includes(id))).toEqual([false, true, true, true])
  })

  it('in service hours is what the last look for escalations recorded for this cycle', async () => {
    const sla_policy = { ...policy, calendar: { zone: ZONE, hours: [], holidays: [] } }
    const unseen = await running(1, { sla_policy })
    const seen = await running(1, { sla_policy, cycle: 2 })
    const formerly = await running(1, { sla_policy, cycle: 2 })
    await escalated(seen, 'resolve', 2, '75')
    await escalated(formerly, 'resolve', 1, '75')
    await escalated(unseen, 'acknowledge', 1, '75')
    const atRisk = await idsIn('at-risk')
    expect([unseen, seen, formerly].map((id) => atRisk.includes(id))).toEqual([false, true, false])
  })

  it('that is overdue stands at the highest step that this cycle has reached', async () => {
    const missed = await running(-10)
    const twice = await running(-10, { cycle: 2 })
    for (const rung of ['75', '100', '150']) await escalated(missed, 'resolve', 1, rung)
    await escalated(twice, 'resolve', 1, '150')
    await escalated(twice, 'resolve', 2, '200')
    expect(await idsIn('overdue-150')).toEqual([missed])
    expect(await idsIn('overdue-200')).toEqual([twice])
  })
})

describe('what nobody has looked at in time', () => {
  const promised = async (seenIn: number, doneIn: number, fields: Record<string, unknown> = {}) => {
    const { id } = await aSubmittedTicket(estate)
    const [acknowledge_due, resolve_due] = [addMinutes(now, seenIn), addMinutes(now, doneIn)]
    await become(id, { acknowledge_due, resolve_due, ...fields })
    return id as string
  }
  const counted = async () => (await countStuck(database, now, ZONE)).unseen
  const filtered = async () => {
    const where = whereOf(quickFilter('unseen').conditions(now, ZONE))
    const { body } = await estate.call('GET', `/api/tickets?limit=100&${whereParams(where)}`, {
      as: 'manager',
    })
    return body.docs.map(({ id }: { id: string }) => id)
  }

  it('is counted beside what is overdue, and stands in the list behind the figure and at work', async () => {
    const before = await counted()
    const missed = await promised(-300, 180, { priority: 'high' })
    const overdueToo = await promised(-300, -60)
    const inTime = await promised(1, 180)
    const seen = await promised(-300, 180, { status: 'acknowledged', acknowledged_at: now })
    const ids = [missed, overdueToo, inTime, seen]
    expect(await counted()).toBe(before + 2)
    const listed = await filtered()
    expect(ids.map((id) => listed.includes(id))).toEqual([true, true, false, false])
    expect(listed).toHaveLength(before + 2)
    const overdue = await idsIn('overdue-100')
    expect(ids.map((id) => overdue.includes(id))).toEqual([false, true, false, false])

    const viewer = await viewerOf(estate, 'supervisor')
    viewer.req.context.now = now
    const page = await workPage(viewer, { list: 'unseen' })
    expect(page?.counts.get('unseen')).toBe(before + 2)
    expect(page?.jobs.map(({ id }) => id).sort()).toEqual([...listed].sort())
  })
})

describe('the work page of who gives out work', () => {
  it('has what is nobody’s: emergencies, what is late, then by priority, and then by its due time', async () => {
    const viewer = await viewerOf(estate, 'supervisor')
    viewer.req.context.now = now
    const report = async (priority: string, dueIn: number) => {
      const { id, number } = await aSubmittedTicket(estate)
      const [acknowledge_due, resolve_due] = [addMinutes(now, dueIn), addMinutes(now, dueIn)]
      await become(id, { priority, acknowledge_due, resolve_due })
      return number as string
    }
    const reported = [
      ...[await report('low', -5), await report('high', 20), await report('emergency', 30)],
      ...[await report('medium', 5), await report('high', 10)],
    ]
    const pages = await Promise.all(['1', '2'].map((page) => workPage(viewer, { list: 'unassigned', page })))
    const jobs = pages.flatMap((page) => page?.jobs ?? [])
    const [low, later, emergency, medium, sooner] = reported
    const order = [emergency, low, sooner, later, medium]
    expect(jobs.map(({ number }) => number).filter((number) => order.includes(number))).toEqual(order)
  })

  it('lists at risk what the panel counts, the first due first, and shows who carries what', async () => {
    const viewer = await viewerOf(estate, 'supervisor')
    viewer.req.context.now = now
    const page = await workPage(viewer, { list: 'risk' })
    const atRisk = await idsIn('at-risk')
    expect(page?.lists).toContain('risk')
    expect(page?.counts.get('risk')).toBe(atRisk.length)
    expect(page?.jobs.map(({ id }) => id).sort()).toEqual([...atRisk].sort())
    expect(page?.loads).toEqual(await loadByPerson(database, now, ZONE))
  })

  it('is none of a technician’s', async () => {
    const page = await workPage(await viewerOf(estate, 'plumber'), { list: 'risk' })
    expect(page?.lists).not.toContain('risk')
    expect(page?.choice.list).toBe('mine')
    expect(page?.loads).toEqual([])
  })
})

describe('work on hold', () => {
  it('for the committee’s approval is the committee’s to decide, and what waits for a part is not', async () => {
    const before = await countDecisions(database, now)
    for (const [hold_kind, hold_reason] of [
      ['approval', 'A quote is with the committee'],
      ['part', 'A pump is on order'],
    ]) {
      const { id } = await aSubmittedTicket(estate)
      const held = { status: 'on_hold', held_from: 'acknowledged', acknowledged_at: now }
      await become(id, { ...held, held_until: addMinutes(now, 600), hold_kind, hold_reason })
    }
    expect(await countDecisions(database, now)).toEqual({ ...before, approvals: before.approvals + 1 })
  })
})

describe('months', () => {
  const spentAt = async (instant: string, paise: number) => {
    const { id } = await aResolvedTicket(estate)
    await become(id, { resolved_at: instant, actual_cost_paise: paise })
  }

  it('begin at the estate’s midnight, and a day belongs to its own', async () => {
    await spentAt('2024-02-29T18:29:59.999Z', 1_00)
    await spentAt('2024-02-29T18:30:00.000Z', 2_00)
    const lines = await costsByMonth(database, monthsBetween('2024-02-01', '2024-03-31', ZONE))
    expect(lines.map(({ month, spentPaise }) => [month, spentPaise])).toEqual([
      ['2024-02', 1_00],
      ['2024-03', 2_00],
    ])
    const days = await costsByMonth(database, monthsBetween('2024-03-01', '2024-03-01', ZONE))
    expect(days.map(({ spentPaise }) => spentPaise)).toEqual([2_00])
  })

  it('have their true edges where the clocks are put back in Berlin', async () => {
    await spentAt('2023-10-31T22:59:59Z', 4_00)
    await spentAt('2023-10-31T23:00:00Z', 8_00)
    const lines = await costsByMonth(database, monthsBetween('2023-10-01', '2023-11-30', 'Europe/Berlin'))
    expect(lines.map(({ month, spentPaise }) => [month, spentPaise])).toEqual([
      ['2023-10', 4_00],
      ['2023-11', 8_00],
    ])
  })

  it('know what estimated work came to apart from what nobody estimated', async () => {
    const { id } = await aResolvedTicket(estate)
    await become(id, {
      resolved_at: '2022-05-05T05:05:05Z',
      actual_cost_paise: 150,
      estimated_cost_paise: 100,
    })
    await spentAt('2022-05-06T05:05:05Z', 1_000)
    const [line] = await costsByMonth(database, monthsBetween('2022-05-01', '2022-05-31', ZONE))
    expect(line).toMatchObject({
      ...{ n: 2, spentPaise: 1_150, estimatedN: 1, estimatedPaise: 100, spentOfEstimatedPaise: 150 },
    })
  })
})

it('the hour that comes twice in Berlin is one hour of the week', async () => {
  for (const at of ['2023-10-29T00:30:00Z', '2023-10-29T01:30:00Z']) {
    const { id } = await aSubmittedTicket(estate)
    await become(id, { created_at: at })
  }
  const { counts } = await reportsByHour(database, { from: '2023-10-29', to: '2023-10-29' }, 'Europe/Berlin')
  expect(counts[6]?.[2]).toBe(2)
})

it('somebody who has left and still carries work is named, and who has nothing is not', async () => {
  await anAssignedTicket(estate, { to: 'plumber' })
  await stored(`update staff set is_active = false where employee_id in ('PL001', 'GD001')`)
  try {
    const loads = await loadByPerson(database, now, ZONE)
    expect(loads.find(({ employeeId }) => employeeId === 'PL001')).toMatchObject({ duty: 'gone' })
    expect(loads.find(({ employeeId }) => employeeId === 'GD001')).toBeUndefined()
    expect(loads.find(({ employeeId }) => employeeId === 'AC001')).toBeUndefined()
  } finally {
    await stored(`update staff set is_active = true where employee_id in ('PL001', 'GD001')`)
  }
})

describe('no figure reads all tickets', () => {
  const asked: Record<string, (database: Sql) => Promise<unknown>> = {
    'what is stuck': (sql) => countStuck(sql, now, ZONE),
    'what is spent': (sql) => costsByMonth(sql, months),
    stars: (sql) => starsByMonth(sql, months),
    load: (sql) => loadByPerson(sql, now, ZONE),
    'reports by hour': (sql) => reportsByHour(sql, heatDays(now, ZONE), ZONE),
    'the list of what is at risk': (sql) => ticketRows(sql, 'at-risk', { now, zone: ZONE, ...ALL }),
    'the list of what is overdue': (sql) => ticketRows(sql, 'overdue-200', { now, zone: ZONE, ...ALL }),
  }

  it.each(Object.entries(asked))('%s', async (_, work) => {
    const plans = await plansOf(work)
    expect(plans).toHaveLength(1)
    for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on tickets/)
  })

  it.each(['unassigned', 'unseen', 'overdue'] as const)('the work page’s list %s', async (list) => {
    const viewer = await viewerOf(estate, 'supervisor')
    const span = { skip: 20, take: 21 }
    const [plan] = await plansOf((sql) => sql.rows(idsOf(list, viewer, null, span)))
    expect(plan).not.toMatch(/Seq Scan on tickets/)
  })

  it.each([
    ['what is spent', 'tickets_spent_idx'],
    ['stars', 'rated_idx'],
  ])('%s comes from an index of its kind', async (name, index) => {
    const [plan] = await plansOf(asked[name] as (typeof asked)[string])
    expect(plan).toContain(index)
  })

  it('nor do the money and the decisions read their tables whole', async () => {
    const plans = await plansOf(async (sql) => {
      await countDecisions(sql, now)
      await countFailedMessages(sql, now)
      await moneyDue(sql, now)
      await depositsByAge(sql, now)
      await receiptsByKind(sql, months[11] as never)
    })
    for (const plan of plans)
      expect(plan).not.toMatch(/Seq Scan on (tickets|bookings|ledger_entries|deliveries|reports)/)
  })
})
