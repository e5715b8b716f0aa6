import { DateTime } from 'luxon'
import { beforeAll, describe, expect, it } from 'vitest'
import { figuresOf, type StaffFigures } from '@/domain/figures/staff'
import { aDatabase, aMigratedDatabase, ops, query } from '../ops/support/ops'

const AT = '2026-11-21T09:30:00+05:30'
const ZONE = 'Asia/Kolkata'
const HOUR_MS = 3_600_000

interface TicketRow {
  id: string
  created_at: Date
  resolved_at: Date | null
  resolve_due: Date | null
  rated_at: Date | null
  rating: number | null
  estimated: number | null
  actual: number | null
}
interface UpdateRow {
  ticket_id: string
  status_from: string | null
  status_to: string | null
  assignee_id: string | null
  created_at: Date
}
interface ReportRow {
  staff: string
  period: string
  from: string
  to: string
  figures: unknown
  created_at: Date
}

let tickets: TicketRow[]
let timelines: Map<string, UpdateRow[]>
let misses: { ticket_id: string; reached_at: Date }[]
let reports: ReportRow[]
let url: string

beforeAll(async () => {
  url = await aDatabase(await aMigratedDatabase())
  const { code, stderr } = await ops(['demo', '--at', AT], { databaseUrl: url })
  expect(code, stderr).toBe(0)
  tickets = await query<TicketRow>(
    url,
    `select id, created_at, resolved_at, resolve_due, rated_at,
       resident_rating::int as rating, estimated_cost_paise::float8 as estimated, actual_cost_paise::float8 as actual
     from tickets`,
  )
  const updates = await query<UpdateRow>(
    url,
    `select ticket_id, status_from::text, status_to::text, assignee_id, created_at from ticket_updates order by created_at`,
  )
  timelines = Map.groupBy(updates, ({ ticket_id }) => ticket_id)
  misses = await query(
    url,
    `select ticket_id, reached_at from ticket_escalations where clock = 'resolve' and rung = '100'`,
  )
  reports = await query<ReportRow>(
    url,
    `select staff_id as staff, period::text, "from", "to", figures, created_at from staff_reports`,
  )
}, 240_000)

/** The same figures by plain loops over every ticket and every row of its timeline. */
function recounted(staff: string, from: string, to: string): StaffFigures {
  const start = DateTime.fromISO(from, { zone: ZONE }).toJSDate()
  const end = DateTime.fromISO(to, { zone: ZONE }).plus({ days: 1 }).toJSDate()
  const isIn = (at: Date | null) => at !== null && at >= start && at < end
  const sums = { assigned: 0, completed: 0, resolved: 0, team: 0, hours: 0, onTime: 0, load: 0 }
  const money = { estimated: 0, actual: 0 }
  const stars: number[] = []
  for (const ticket of tickets) {
    if (ticket.created_at >= end) continue
    const rows = timelines.get(ticket.id) ?? []
    const { status, carrier } = standing(rows, end)
    if (carrier === staff && (status === 'assigned' || status === 'in_progress')) sums.load += 1
    if (rows.some((row) => row.assignee_id === staff && isIn(row.created_at))) {
      sums.assigned += 1
      if (carrier === staff && isDone(status)) sums.completed += 1
    }
    if (ticket.rating && ticket.rated_at && isIn(ticket.rated_at))
      if (standing(rows, after(ticket.rated_at)).carrier === staff) stars.push(ticket.rating)
    const done = rows.filter((row) => row.status_to === 'resolved' && isIn(row.created_at))
    const byWhom = new Map(done.map((row) => [standing(rows, after(row.created_at)).carrier, row]))
    sums.team += byWhom.size
    const own = byWhom.get(staff)
    if (!own) continue
    const { at, isOnTime, isLast } = outcome(ticket, rows, own)
    sums.resolved += 1
    sums.hours += (at.getTime() - ticket.created_at.getTime()) / HOUR_MS
    if (isOnTime) sums.onTime += 1
    if (!isLast || !ticket.estimated || !ticket.actual) continue
    money.estimated += ticket.estimated
    money.actual += ticket.actual
  }
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    assigned: sums.assigned,
    completed: sums.completed,
    completionRate: share(sums.completed, sums.assigned),
    resolved: sums.resolved,
    avgResolutionHours: share(sums.hours, sums.resolved),
    avgSatisfaction: share(
      stars.reduce((sum, one) => sum + one, 0),
      stars.length,
    ),
    rated: stars.length,
    costEfficiency: share(money.estimated, money.actual),
    onTimeRate: share(sums.onTime, sums.resolved),
    load: sums.load,
    teamShare: share(sums.resolved, sums.team),
  }
}

const isDone = (status: string | null) => status === 'resolved' || status === 'closed'
const isReopening = (row: UpdateRow) =>
  isDone(row.status_from) && !isDone(row.status_to) && row.status_to !== null
const after = (at: Date) => new Date(at.getTime() + 1)

/** How a ticket stood just before an instant, and who had it. */
function standing(rows: UpdateRow[], before: Date): { status: string | null; carrier: string | null } {
  const past = rows.filter((row) => row.created_at < before)
  return {
    status: past.findLast((row) => row.status_to !== null)?.status_to ?? null,
    carrier: past.findLast((row) => row.assignee_id !== null)?.assignee_id ?? null,
  }
}

/** When the work that a row ends was done, and whether in time: by the misses, where the ticket has been reopened since. */
function outcome(ticket: TicketRow, rows: UpdateRow[], done: UpdateRow) {
  const reopenings = rows.filter(isReopening)
  if (!reopenings.some((row) => row.created_at > done.created_at)) {
    const at = ticket.resolved_at ?? done.created_at
    return { at, isLast: true, isOnTime: ticket.resolve_due !== null && at <= ticket.resolve_due }
  }
  const begun = reopenings.findLast((row) => row.created_at < done.created_at)?.created_at ?? new Date(0)
  const isMissed = misses.some(
    (miss) => miss.ticket_id === ticket.id && miss.reached_at >= begun && miss.reached_at <= done.created_at,
  )
  return { at: done.created_at, isLast: false, isOnTime: !isMissed }
}

describe('the demo’s reports', () => {
  it('are there for a trend of each period, and none was made after today’s midnight', () => {
    const spans = (period: string) =>
      new Set(reports.filter((one) => one.period === period).map(({ from }) => from)).size
    expect(spans('daily')).toBeGreaterThanOrEqual(29)
    expect(spans('weekly')).toBeGreaterThanOrEqual(12)
    expect(spans('monthly')).toBe(12)
    const midnight = DateTime.fromISO(AT, { zone: ZONE }).startOf('day').toJSDate()
    expect(reports.filter(({ created_at }) => created_at >= midnight)).toEqual([])
  })

  it('equal what plain loops over every row count', () => {
    expect(reports.length).toBeGreaterThan(400)
    for (const { staff, period, from, to, figures } of reports) {
      const stored = figuresOf(figures)
      const counted = recounted(staff, from, to)
      for (const [figure, value] of Object.entries(counted)) {
        const found = stored[figure as keyof StaffFigures]
        const where = `${figure} of ${period} ${from}`
        if (value === null) expect([where, found]).toEqual([where, null])
        else expect(found, where).toBeCloseTo(value, 6)
      }
    }
  })

  it('say something: most weeks of the plumber have work, stars and costs', () => {
    const known = (figure: keyof StaffFigures) =>
      reports.filter((one) => one.period === 'weekly' && figuresOf(one.figures)[figure] !== null).length
    for (const figure of ['onTimeRate', 'avgSatisfaction', 'costEfficiency', 'teamShare'] as const)
      expect(known(figure)).toBeGreaterThan(30)
  })

  it('have been told of, so that the jobs tell nobody again', async () => {
    const [told] = await query<{ n: number }>(
      url,
      `select count(*)::int as n from notifications where kind = 'report.ready' and happening like '%:own'`,
    )
    expect(told?.n).toBeGreaterThan(16)
    const [kinds] = await query<{ n: number }>(
      url,
      `select count(distinct split_part(split_part(happening, ':', 2), '/', 1))::int as n from notifications
       where kind = 'report.ready' and happening like '%:team'`,
    )
    expect(kinds?.n).toBe(3)
  })
})
