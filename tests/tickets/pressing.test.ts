import { beforeAll, describe, expect, it } from 'vitest'
import { nextDue } from '@/domain/sla/next-due'
import { compareNextDue, comparePressing, type PressingTicket } from '@/domain/tickets/pressing'
import { PRIORITIES } from '@/domain/tickets/words'
import { addMinutes } from '@/domain/time'
import { onPool } from '@/server/database'
import { pressingTickets } from '@/server/pressing'
import { jobPage } from '@/web/data/work/pages'
import { plansOf } from '../figures/support/explained'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { aSubmittedTicket } from '../support/factories'
import type { PersonName } from '../support/people'
import { viewerOf } from '../support/viewer'

const estate = useEstate()
const NOW = new Date()
const STATUSES = ['submitted', 'acknowledged'] as const
/** Minutes from now at which a clock runs out. */
const DUE = [-400, -30, 30, 200, 900]
/** What was written down in the present cycle; of an earlier one, and of the other clock, always more. */
const RUNGS = [null, '75', '100', '150', '200'] as const

interface Stored extends PressingTicket {
  id: string
}
const tickets: Stored[] = []

const escalated = (id: string, clock: string, cycle: number, rung: string) =>
  stored(
    `insert into ticket_escalations (ticket_id, clock, cycle, rung, reached_at) values ($1, $2, $3, $4, now())`,
    [id, clock, cycle, rung],
  )

async function aTicketThat(n: number): Promise<void> {
  const { id } = await aSubmittedTicket(estate)
  const [status, priority] = [STATUSES[n % 2] ?? 'submitted', PRIORITIES[n % 4] ?? 'low']
  const minutes = DUE[n % 5] ?? 0
  const resolveDue = addMinutes(NOW, minutes + (status === 'submitted' ? (n % 3) * 50 : 0) + n / 100)
  const acknowledgeDue = addMinutes(NOW, minutes + n / 100)
  await stored(
    `update tickets set status = $2::text::enum_tickets_status, priority = $3, resolve_due = $4, acknowledge_due = $5, cycle = 2,
      acknowledged_at = case when $2::text = 'submitted' then null else now() end where id = $1`,
    [id, status, priority, resolveDue, acknowledgeDue],
  )
  const rung = RUNGS[(n * 7) % 5] ?? null
  const clock = nextDue({ status, resolveDue, acknowledgeDue }, NOW)?.clock ?? 'resolve'
  if (rung) await escalated(id, clock, 2, rung)
  await escalated(id, clock, 1, '200')
  await escalated(id, clock === 'resolve' ? 'acknowledge' : 'resolve', 2, '200')
  tickets.push({ id, status, priority, resolveDue, acknowledgeDue, reached: rung && Number(rung) })
}

beforeAll(async () => {
  for (let n = 0; n < 60; n += 1) await aTicketThat(n)
})

const isLate = (ticket: Stored): boolean => nextDue(ticket, NOW)?.isLate === true
const byRule = (some: readonly Stored[]): string[] =>
  [...some].sort((a, b) => comparePressing(a, b, NOW)).map(({ id }) => id)

const EVERYTHING = { reach: 'everything' as const, now: NOW, skip: 0, take: 100 }

describe('what presses most', () => {
  it('stands in the rule’s order on the panel’s first page, read page by page', async () => {
    const read = (skip: number, take: number) =>
      pressingTickets(onPool(estate.payload), { of: 'workable' }, { ...EVERYTHING, skip, take })
    const expected = byRule(tickets)
    expect(await read(0, 100)).toEqual({ ids: expected, total: tickets.length })
    expect((await read(0, 5)).ids).toEqual(expected.slice(0, 5))
    expect((await read(5, 7)).ids).toEqual(expected.slice(5, 12))
  })

  it('stands in the same order on the lists of who gives out the work', async () => {
    const viewer = await viewerOf(estate, 'supervisor')
    viewer.req.context.now = NOW
    const { jobs } = await jobPage(viewer, { list: 'unassigned', staffId: null, page: 1 })
    expect(jobs.map(({ id }) => id)).toEqual(byRule(tickets).slice(0, jobs.length))
    const overdue = await jobPage(viewer, { list: 'overdue', staffId: null, page: 1 })
    const late = tickets.filter(({ resolveDue }) => resolveDue !== null && resolveDue < NOW)
    expect(overdue.jobs.map(({ id }) => id)).toEqual(byRule(late).slice(0, overdue.jobs.length))
  })

  it('is found along indexes, without reading all tickets', async () => {
    for (const list of [{ of: 'workable' }, { of: 'missed' }, { of: 'soon', before: NOW }] as const) {
      const plans = await plansOf((database) => pressingTickets(database, list, EVERYTHING))
      expect(plans).toHaveLength(2)
      for (const plan of plans) expect(plan).not.toMatch(/Seq Scan on tickets/)
    }
  })
})

describe('the parts of the morning’s queue over the API', () => {
  const queue = async (query: string, as: PersonName = 'supervisor') =>
    (await estate.call('GET', `/api/tickets?limit=100&depth=0&${query}`, { as })).body
  const ids = ({ docs }: { docs: { id: string }[] }): string[] => docs.map(({ id }) => id)

  it('have what has missed a promise, the furthest run out first, in pages', async () => {
    const expected = byRule(tickets.filter(isLate))
    const whole = await queue('pressing=missed')
    expect(ids(whole)).toEqual(expected)
    expect(whole.totalDocs).toBe(expected.length)
    const second = (
      await estate.call('GET', '/api/tickets?pressing=missed&limit=7&page=2', { as: 'supervisor' })
    ).body
    expect(ids(second)).toEqual(expected.slice(7, 14))
    expect(second).toMatchObject({ totalDocs: expected.length, page: 2, limit: 7, hasPrevPage: true })
    const unasked = await estate.call('GET', '/api/tickets?pressing=missed', { as: 'supervisor' })
    expect(unasked.body).toMatchObject({ totalDocs: expected.length, limit: 10 })
  })

  it('have what is due soon by the clock that runs out next, be it the one to acknowledge', async () => {
    const before = addMinutes(NOW, 240)
    const soon = tickets.filter((ticket) => {
      const due = nextDue(ticket, NOW)
      return due !== null && !due.isLate && due.at < before
    })
    const expected = [...soon].sort((a, b) => compareNextDue(a, b, NOW)).map(({ id }) => id)
    const byResolving = [...soon]
      .sort((a, b) => Number(a.resolveDue) - Number(b.resolveDue))
      .map(({ id }) => id)
    expect(expected).not.toEqual(byResolving)
    expect(ids(await queue('pressing=soon&within=4'))).toEqual(expected)
  })

  it('hold no more than their reader may see', async () => {
    expect(ids(await queue('pressing=missed', 'meera'))).toEqual([])
    expect((await queue('pressing=missed', 'meera')).totalDocs).toBe(0)
    const own = await queue('pressing=missed', 'asha')
    expect(own.totalDocs).toBe(tickets.filter(isLate).length)
  })

  it.each([
    ['pressing=most', 'pressing'],
    ['pressing=soon&within=0', 'within'],
    ['pressing=soon&within=1.5', 'within'],
    ['pressing=missed&where[status][equals]=closed', 'where'],
  ])('refuse %s in words', async (query, field) => {
    const { status, body } = await estate.call('GET', `/api/tickets?${query}`, { as: 'supervisor' })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([{ code: 'invalid', field }])
  })
})
