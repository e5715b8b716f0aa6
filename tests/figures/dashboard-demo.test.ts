import { beforeAll, describe, expect, test } from 'vitest'
import { periodAsked } from '@/domain/figures/asked'
import { HEAT_DAYS } from '@/domain/figures/dashboards'
import type { KpiKey } from '@/domain/figures/kpis'
import { localDate } from '@/domain/time'
import { onPool, type Sql } from '@/server/database'
import { activeDays } from '@/server/figures/dashboard/active-days'
import { depositRows, refundRows, unpaidRows } from '@/server/figures/dashboard/booking-rows'
import { budgetedCategories, budgetsIn } from '@/server/figures/dashboard/budgets'
import { costsByMonth } from '@/server/figures/dashboard/costs'
import { countDecisions, countFailedMessages } from '@/server/figures/dashboard/decisions'
import { depositsByAge } from '@/server/figures/dashboard/deposits'
import { moneyDue } from '@/server/figures/dashboard/due'
import { ledgerRows } from '@/server/figures/dashboard/ledger-rows'
import { loadByPerson } from '@/server/figures/dashboard/load'
import { lastMonths } from '@/server/figures/dashboard/months'
import { netPaise, receiptsByKind } from '@/server/figures/dashboard/receipts'
import { heatDays, reportsByHour } from '@/server/figures/dashboard/reports-by-hour'
import { starsByMonth } from '@/server/figures/dashboard/satisfaction'
import { countStuck } from '@/server/figures/dashboard/stuck'
import { TICKET_LISTS, ticketRows } from '@/server/figures/dashboard/ticket-rows'
import { kpisOf } from '@/server/figures/kpis'
import { figureListAsked } from '@/web/admin/dashboard/figure-lists'
import { kpiLinks } from '@/web/admin/dashboard/kpi-links'
import {
  carriedLink,
  costsLink,
  decisionLinks,
  entriesLink,
  estimatedLink,
  failedMessagesLink,
  heldLink,
  lateLink,
  loadLink,
  receiptsLink,
  starsLink,
  stuckLinks,
  unpaidLink,
} from '@/web/admin/dashboard/links'
import { type CategorySpent, type Spent, spentByCategory, spentIn } from '@/web/admin/dashboard/spend'
import type { Job } from '@/web/data/work/job'
import { workPage } from '@/web/data/work/page'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { viewerByEmail } from '../support/viewer'
import * as byHand from './support/dashboard-by-hand'
import { becomeDemo } from './support/demo-estate'

/** A Saturday, some way into its month. */
const AT = '2026-11-21T09:30:00+05:30'
const now = new Date(AT)
const ZONE = 'Asia/Kolkata'
const ALL = { skip: 0, take: 100_000 }
const months = lastMonths(now, ZONE, 12)
const year = { start: (months[0] as (typeof months)[0]).start, end: (months[11] as (typeof months)[0]).end }

let rows: byHand.Rows
let database: Sql

beforeAll(async () => {
  const url = await becomeDemo(AT)
  rows = await byHand.readRows(url, now)
}, 240_000)

const estate = useEstate()

beforeAll(() => {
  database = onPool(estate.payload)
})

/** How many rows the panel's list at an address holds for somebody of the demo. */
async function countBehind(path: string, email: string): Promise<number> {
  const login = { email: `${email}@khaki.example`, password: 'khaki-demo-2026' }
  const { body } = await estate.call('POST', '/api/users/login', { body: login })
  const [collection, asked] = path.replace('/admin/collections/', '').split('?')
  const answer = await estate.call('GET', `/api/${collection}?${asked}&limit=1`, { token: body.token })
  expect(answer.status, path).toBe(200)
  return answer.body.totalDocs
}

describe('what is stuck', () => {
  test('is what the rows say', async () => {
    expect(await countStuck(database, now, ZONE)).toEqual(byHand.stuck(rows))
  })

  test('is something of almost each kind in the demo', () => {
    const { open, unassigned, overdue, unseen } = byHand.stuck(rows)
    for (const count of [open, unassigned, overdue, unseen]) expect(count).toBeGreaterThan(0)
  })

  test('is at risk from three quarters of the time between report and due time on', async () => {
    const atRisk = new Set(
      (await ticketRows(database, 'at-risk', { now, zone: ZONE, ...ALL })).map(({ id }) => id),
    )
    for (const { id, cycle_started_at, resolve_due, sla_policy } of byHand.plainlyRunning(rows)) {
      if (sla_policy.calendar) continue
      const promised = resolve_due.getTime() - cycle_started_at.getTime()
      const used = (now.getTime() - cycle_started_at.getTime()) / promised
      expect(atRisk.has(id), id).toBe(used >= 0.75 && used <= 1)
    }
  })

  test('stands in the list behind each figure, ticket by ticket', async () => {
    const counts = byHand.stuck(rows)
    const found = await Promise.all(
      TICKET_LISTS.slice(0, 4).map((list) => ticketRows(database, list, { now, zone: ZONE, ...ALL })),
    )
    expect(found.map(({ length }) => length)).toEqual([
      ...[counts.overdue100, counts.overdue150, counts.overdue200, counts.atRisk],
    ])
    const { overdue100: _1, overdue150: _2, overdue200: _3, atRisk: _4, ...links } = stuckLinks(now, ZONE)
    for (const [key, path] of Object.entries(links))
      expect(await countBehind(path, 'secretary'), key).toBe(counts[key as keyof typeof counts])
  })
})

test('what waits for the committee, its approval among it, is as long as the lists behind it', async () => {
  const waiting = await countDecisions(database, now)
  for (const [key, path] of Object.entries(decisionLinks(now)))
    expect(await countBehind(path, 'secretary'), key).toBe(waiting[key as keyof typeof waiting])
  expect(waiting.approvals).toBe(byHand.approvals(rows))
  expect(await countBehind(failedMessagesLink(now), 'secretary')).toBe(
    await countFailedMessages(database, now),
  )
})

describe('money', () => {
  test('spent, by month and category, is what the rows say', async () => {
    const expected = byHand.spent(rows)
    const found = await costsByMonth(database, months)
    expect(found.length).toBe(expected.size)
    for (const line of found)
      expect(expected.get(`${line.month} ${line.category}`), `${line.month} ${line.category}`).toEqual({
        ...{ n: line.n, paise: line.spentPaise, estimatedN: line.estimatedN },
        ...{ estimated: line.estimatedPaise, of: line.spentOfEstimatedPaise },
      })
  })

  test('spent has its tickets in the list behind it, for the committee and for the accountant', async () => {
    const lines = await costsByMonth(database, months)
    const n = lines.reduce((sum, line) => sum + line.n, 0)
    expect(n).toBeGreaterThan(0)
    expect(await countBehind(costsLink(year), 'secretary')).toBe(n)
    expect(await countBehind(costsLink(year), 'accountant')).toBe(n)
    const last = lines.at(-1) as (typeof lines)[0]
    const month = months.find((one) => one.month === last.month) as (typeof months)[0]
    expect(await countBehind(costsLink(month, last.categoryId), 'accountant')).toBe(last.n)
  })

  test('of budgets is what was spent in the month, the worst first', async () => {
    const expected = byHand.spent(rows)
    const found = budgetsIn(
      '2026-11',
      await budgetedCategories(database),
      await costsByMonth(database, months),
    )
    const budgeted = [...rows.categories.values()].filter((row) => row.monthly_budget_paise !== null)
    expect(found.map(({ category }) => category).sort()).toEqual(budgeted.map(({ name }) => name).sort())
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['spent', 'near', 'within']))
    for (const { category, spentPaise, n, budgetPaise, state } of found) {
      const line = expected.get(`2026-11 ${category}`)
      expect([spentPaise, n], category).toEqual([line?.paise ?? 0, line?.n ?? 0])
      const share = spentPaise / budgetPaise
      expect(state, category).toBe(share >= 1 ? 'spent' : share >= 0.8 ? 'near' : 'within')
    }
    const shares = found.map(({ spentPaise, budgetPaise }) => spentPaise / budgetPaise)
    expect(shares).toEqual([...shares].sort((one, other) => other - one))
  })

  test('received this month is what the ledger says, and stands in it', async () => {
    const month = months[11] as (typeof months)[0]
    const expected = byHand.receipts(rows)
    for (const { kind, entries, paise, reversedPaise } of await receiptsByKind(database, month)) {
      expect({ entries, paise, reversed: reversedPaise }, kind).toEqual(
        expected.get(kind) ?? { entries: 0, paise: 0, reversed: 0 },
      )
      expect(await countBehind(receiptsLink(month, kind), 'accountant'), kind).toBe(entries)
    }
  })

  test('due and held is what the bookings say, and so are the rows behind it', async () => {
    const expected = byHand.due(rows)
    const due = await moneyDue(database, now)
    expect(Object.values(due).map(({ n, paise }) => [n, paise])).toEqual(Object.values(expected))
    expect(await countBehind(unpaidLink(), 'accountant')).toBe(due.payments.n)
    expect(await countBehind(unpaidLink(now), 'accountant')).toBe(due.overduePayments.n)
    const sumOf = (found: { paise: number }[]) => [
      found.length,
      found.reduce((sum, { paise }) => sum + paise, 0),
    ]
    expect(sumOf(await refundRows(database, ALL))).toEqual(expected.refunds)
    expect(sumOf(await unpaidRows(database, ALL))).toEqual(expected.payments)

    const held = byHand.deposits(rows)
    for (const { age, bookings, paise } of await depositsByAge(database, now)) {
      expect([bookings, paise], age).toEqual(held[age])
      expect(sumOf(await depositRows(database, { now, age, ...ALL })), age).toEqual(held[age])
    }
  })
})

test('stars are the mean of what residents gave, month by month', async () => {
  const expected = byHand.stars(rows)
  const found = await starsByMonth(database, months)
  expect(found.map(({ month, n }) => [month, n])).toEqual(expected.map(({ month, n }) => [month, n]))
  found.forEach(({ mean }, index) => {
    const wanted = expected[index]?.mean ?? null
    if (wanted === null) expect(mean).toBeNull()
    else expect(mean).toBeCloseTo(wanted, 12)
  })
  const n = expected.reduce((sum, line) => sum + line.n, 0)
  expect(n).toBeGreaterThan(0)
  expect(await countBehind(starsLink(year), 'secretary')).toBe(n)
})

test('everybody carries what the rows say, and the list behind it', async () => {
  const expected = byHand.loads(rows)
  const found = await loadByPerson(database, now, ZONE)
  expect(found.length).toBe(expected.length)
  for (const { employeeId, workload, waiting, overdue } of found)
    expect(
      expected.find((one) => one.employeeId === employeeId),
      employeeId,
    ).toMatchObject({
      ...{ workload, waiting, overdue },
    })
  const [fullest] = found as [(typeof found)[0]]
  expect(await countBehind(loadLink(fullest.staffId), 'manager')).toBe(fullest.workload)
})

test(`reports of the last ${HEAT_DAYS} days stand in their hour of the week, and behind it`, async () => {
  const expected = byHand.heat(rows)
  const found = await reportsByHour(database, heatDays(now, ZONE), ZONE)
  expect(found.counts).toEqual(expected)
  expect(found.n).toBeGreaterThan(0)
  const day = expected.findIndex((hours) => hours.some((n) => n > 0))
  const hour = (expected[day] as number[]).findIndex((n) => n > 0)
  const behind = await ticketRows(database, 'reported', {
    now,
    zone: ZONE,
    weekHour: { day: day + 1, hour },
    ...ALL,
  })
  expect(behind.length).toBe(expected[day]?.[hour])
})

describe('the rows behind a sum', () => {
  /** The rows of the panel's list at an address, all of them. */
  async function rowsBehind(path: string, email: string): Promise<any[]> {
    const login = { email: `${email}@khaki.example`, password: 'khaki-demo-2026' }
    const { body } = await estate.call('POST', '/api/users/login', { body: login })
    const [collection, asked] = path.replace('/admin/collections/', '').split('?')
    const found: any[] = []
    for (let page = 1, more = true; more; page += 1) {
      const address = `/api/${collection}?${asked}&limit=100&depth=1&page=${page}`
      const answer = await estate.call('GET', address, { token: body.token })
      expect(answer.status, path).toBe(200)
      found.push(...answer.body.docs)
      more = answer.body.hasNextPage
    }
    return found
  }
  const sum = (values: number[]): number => values.reduce((all, one) => all + one, 0)

  test('of the estimate add up to the estimate and to what was spent on it', async () => {
    const lines = await costsByMonth(database, months)
    const [first] = spentByCategory(lines) as [CategorySpent]
    const asked: [string, Spent][] = [
      [estimatedLink(year), spentIn(lines)],
      [estimatedLink(year, { categoryId: first.categoryId }), first],
      [estimatedLink(year, { but: [first.categoryId] }), spentIn(spentByCategory(lines).slice(1))],
    ]
    for (const [link, spent] of asked) {
      const tickets = await rowsBehind(link, 'secretary')
      expect(tickets.length).toBe(spent.estimatedN)
      expect(spent.estimatedN).toBeGreaterThan(0)
      expect(sum(tickets.map(({ estimatedCostPaise }) => estimatedCostPaise))).toBe(spent.estimatedPaise)
      expect(sum(tickets.map(({ actualCostPaise }) => actualCostPaise))).toBe(spent.spentOfEstimatedPaise)
    }
  })

  test('of what came in less what went out are its entries, and those that took some of them back', async () => {
    // The demo's accountant makes no mistakes: one is taken back of each kind that this month has.
    await stored(
      `insert into ledger_entries (number, booking_id, kind, amount_paise, method, reverses_id, created_at, updated_at)
       select 'taken back ' || kind, booking_id, 'reversal', amount_paise, method, id, $1::timestamptz, $1::timestamptz
       from (select distinct on (kind) * from ledger_entries where kind <> 'reversal' order by kind, created_at desc) last`,
      [now],
    )
    let reversed = 0
    for (const month of months) {
      const receipts = await receiptsByKind(database, month)
      const moved = await ledgerRows(database, 'moved', { ...month, ...ALL })
      expect(sum(moved.map(({ paise }) => paise)), month.month).toBe(netPaise(receipts))
      expect(await countBehind(entriesLink(month), 'accountant')).toBe(
        sum(receipts.map(({ entries }) => entries)),
      )
      for (const { kind, reversedPaise } of receipts) {
        const taken = await ledgerRows(database, { takenBack: kind }, { ...month, ...ALL })
        expect(sum(taken.map(({ paise }) => paise)), `${kind} in ${month.month}`).toBe(reversedPaise)
        reversed += taken.length
      }
    }
    expect(reversed).toBeGreaterThan(1)
  })

  test('of deposits of every age are all that are held', async () => {
    const ages = await depositsByAge(database, now)
    const held = await depositRows(database, { now, ...ALL })
    expect(held.length).toBe(sum(ages.map(({ bookings }) => bookings)))
    expect(sum(held.map(({ paise }) => paise))).toBe(sum(ages.map(({ paise }) => paise)))
    expect(figureListAsked({ of: 'deposits-all' })).toMatchObject({
      deposits: 'all',
      dashboards: ['accountant'],
    })
  })

  test('of what everybody carries, has late or on hold are theirs', async () => {
    const loads = await loadByPerson(database, now, ZONE)
    expect(await countBehind(carriedLink(), 'manager')).toBe(sum(loads.map(({ workload }) => workload)))
    for (const { staffId, overdue, waiting } of loads) {
      expect(await countBehind(lateLink(staffId, now), 'manager')).toBe(overdue)
      expect(await countBehind(heldLink(staffId), 'manager')).toBe(waiting)
    }
  })

  test('of somebody’s figures on the work page are their jobs of the month, and those with stars', async () => {
    const viewer = await viewerByEmail(estate, 'plumber@khaki.example')
    viewer.req.context.now = now
    const behind = async (list: 'mine' | 'month' | 'rated') => {
      const pages: Job[] = []
      for (let page = 1, more = true; more; page += 1) {
        const shown = await workPage(viewer, { list, page: String(page) })
        expect(shown?.choice.list).toBe(list)
        pages.push(...(shown?.jobs ?? []))
        more = shown?.hasMore ?? false
      }
      return pages
    }
    const workload = (await workPage(viewer, {}))?.workload
    expect((await behind('mine')).length).toBe(workload?.activeRequests)
    expect((await behind('month')).length).toBe(workload?.completedThisMonth)
    const stars = (await behind('rated')).map(({ ticket }) => ticket.residentRating ?? 0)
    expect(sum(stars) / stars.length).toBeCloseTo(workload?.satisfaction ?? Number.NaN, 12)
  })
})

describe('the promises', () => {
  const period = periodAsked({}, localDate(now, ZONE))
  const promised = async (key: KpiKey) =>
    (await kpisOf(database, { period, now, zone: ZONE })).find((kpi) => kpi.key === key)

  test('of residents active on a day stand on the days of the list behind it, and are their mean', async () => {
    const figure = await promised('daily_active')
    const days = await activeDays(database, period, { now, zone: ZONE })
    expect(days.length).toBe(figure?.n)
    expect(days.length).toBeGreaterThan(0)
    const mean = days.reduce((sum, { share }) => sum + share, 0) / days.length
    expect(mean).toBeCloseTo(figure?.value ?? Number.NaN, 12)
    for (const { active, accounts, share } of days) expect(active / accounts).toBeCloseTo(share, 12)
    expect(days.map(({ date }) => date)).toEqual(
      days
        .map(({ date }) => date)
        .sort()
        .reverse(),
    )
    const { daily_active } = kpiLinks(period, now, ZONE)
    const asked = figureListAsked(Object.fromEntries(new URL(daily_active, 'http://estate').searchParams))
    expect(asked?.path).toBe(daily_active)
    expect(asked?.dashboards).toEqual(['committee'])
  })

  test('of acknowledging lead to the tickets they are counted over, and to those given up before', async () => {
    const figure = await promised('ticket_ack_24h')
    const { ticket_ack_24h } = kpiLinks(period, now, ZONE)
    const behind = await countBehind(ticket_ack_24h, 'secretary')
    expect(behind - (figure?.n ?? 0)).toBe(byHand.givenUpUnseen(rows, period.from))
  })
})
