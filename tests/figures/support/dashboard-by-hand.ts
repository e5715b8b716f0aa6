import { query } from '../../ops/support/ops'

/**
 * The figures of the dashboards anew: straight loops over the rows as they lie in the tables. No line of it is shared with
 * what it checks.
 */
export type Row = Record<string, any>

export interface Rows {
  tickets: Row[]
  updates: Row[]
  escalations: Row[]
  categories: Map<string, Row>
  staff: Row[]
  bookings: Row[]
  entries: Map<string, Row>
  now: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const OPEN = ['submitted', 'acknowledged', 'assigned', 'in_progress', 'on_hold']

export async function readRows(url: string, now: Date): Promise<Rows> {
  const all = (table: string) => query<Row>(url, `select * from ${table}`)
  const byId = async (table: string) => new Map((await all(table)).map((row) => [row.id as string, row]))
  return {
    tickets: await all('tickets'),
    updates: await all('ticket_updates'),
    escalations: await all('ticket_escalations'),
    categories: await byId('ticket_categories'),
    staff: await all('staff'),
    bookings: await all('bookings'),
    entries: await byId('ledger_entries'),
    now,
  }
}

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Kolkata',
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

/** `2026-11-21` on the estate's calendar. */
export const day = (instant: Date): string => format.format(instant).slice(0, 10)
export const month = (instant: Date): string => day(instant).slice(0, 7)
const hour = (instant: Date): number => Number(format.format(instant).slice(12, 14))
/** 0 for Monday. */
const weekday = (instant: Date): number => (new Date(day(instant)).getUTCDay() + 6) % 7

const isOpen = ({ status }: Row): boolean => OPEN.includes(status)

/** The last step that was recorded on the way to the resolution of the present cycle. */
function rungOf(ticket: Row, { escalations }: Rows): number | null {
  let highest: number | null = null
  for (const { ticket_id, clock, cycle, rung } of escalations) {
    if (ticket_id !== ticket.id || clock !== 'resolve' || Number(cycle) !== Number(ticket.cycle)) continue
    const per = Number(rung)
    if (Number.isFinite(per) && (highest === null || per > highest)) highest = per
  }
  return highest
}

function isLate(ticket: Row, { now }: Rows): boolean {
  return isOpen(ticket) && ticket.resolve_due.getTime() < now.getTime()
}

function isAtRisk(ticket: Row, rows: Rows): boolean {
  if (!isOpen(ticket) || isLate(ticket, rows) || !ticket.sla_policy) return false
  const stands =
    ticket.status === 'on_hold' &&
    ticket.held_until > rows.now &&
    ['resident_away', 'approval', 'weather'].includes(ticket.hold_kind)
  if (stands) return false
  if (ticket.sla_policy.calendar) return (rungOf(ticket, rows) ?? 0) >= 75
  const left = ticket.resolve_due.getTime() - rows.now.getTime()
  return left <= (ticket.sla_policy.resolveMinutes * 60_000) / 4
}

/** What is stuck, by the names of `Stuck`. */
export function stuck(rows: Rows) {
  const { tickets, now } = rows
  const count = (test: (ticket: Row) => boolean) => tickets.filter(test).length
  const unassigned = (ticket: Row) => isOpen(ticket) && ticket.assigned_to_id === null
  const lateAt = (rung: number) => (ticket: Row) =>
    isLate(ticket, rows) && Math.max(100, rungOf(ticket, rows) ?? 100) === rung
  return {
    open: count(isOpen),
    emergencies: count((ticket) => isOpen(ticket) && ticket.priority === 'emergency'),
    unassigned: count(unassigned),
    unassignedLong: count(
      (ticket) => unassigned(ticket) && now.getTime() - ticket.cycle_started_at.getTime() > DAY,
    ),
    overdue: count((ticket) => isLate(ticket, rows)),
    overdue100: count(lateAt(100)),
    overdue150: count(lateAt(150)),
    overdue200: count(lateAt(200)),
    atRisk: count((ticket) => isAtRisk(ticket, rows)),
    unseen: count(
      (ticket) =>
        isOpen(ticket) && ticket.acknowledged_at === null && ticket.acknowledge_due.getTime() < now.getTime(),
    ),
    heldLong: count(
      ({ status, held_until }) => status === 'on_hold' && held_until.getTime() > now.getTime() + 30 * DAY,
    ),
    wakingToday: count(({ status, held_until }) => status === 'on_hold' && day(held_until) === day(now)),
    unconfirmed: count(
      ({ status, resolved_at }) => status === 'resolved' && now.getTime() - resolved_at.getTime() > 3 * DAY,
    ),
  }
}

/** Tickets of a day or later, a day old, that were cancelled within 24 hours and before anybody acknowledged them. */
export const givenUpUnseen = ({ tickets, now }: Rows, from: string): number =>
  tickets.filter(
    ({ status, created_at, acknowledged_at, cancelled_at }) =>
      day(created_at) >= from &&
      now.getTime() - created_at.getTime() >= DAY &&
      status === 'cancelled' &&
      acknowledged_at === null &&
      cancelled_at.getTime() - created_at.getTime() <= DAY,
  ).length

/** Work on hold until the committee has approved it. */
export const approvals = ({ tickets }: Rows): number =>
  tickets.filter(({ status, hold_kind }) => status === 'on_hold' && hold_kind === 'approval').length

/** Open tickets that were never on hold and never came back: their promise is a plain span from the report on. */
export function plainlyRunning({ tickets, updates }: Rows): Row[] {
  const stood = new Set<string>()
  for (const { ticket_id, status_to } of updates)
    if (status_to === 'on_hold' || status_to === 'resolved') stood.add(ticket_id)
  return tickets.filter((ticket) => isOpen(ticket) && ticket.sla_policy && !stood.has(ticket.id))
}

/** `2026-11` and the eleven before it. */
export function twelveMonths({ now }: Rows): string[] {
  const [year, last] = month(now).split('-').map(Number) as [number, number]
  const months: string[] = []
  for (let back = 11; back >= 0; back -= 1) {
    const at = year * 12 + last - 1 - back
    months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`)
  }
  return months
}

/** What was spent, by month and category. */
export function spent(rows: Rows) {
  const months = twelveMonths(rows)
  const found = new Map<
    string,
    { n: number; paise: number; estimatedN: number; estimated: number; of: number }
  >()
  for (const ticket of rows.tickets) {
    const actual = Number(ticket.actual_cost_paise ?? 0)
    const estimated = Number(ticket.estimated_cost_paise ?? 0)
    if (actual <= 0 || !ticket.resolved_at || !months.includes(month(ticket.resolved_at))) continue
    const key = `${month(ticket.resolved_at)} ${rows.categories.get(ticket.category_id)?.name}`
    const line = found.get(key) ?? { n: 0, paise: 0, estimatedN: 0, estimated: 0, of: 0 }
    line.n += 1
    line.paise += actual
    if (estimated > 0) {
      line.estimatedN += 1
      line.estimated += estimated
      line.of += actual
    }
    found.set(key, line)
  }
  return found
}

/** The mean stars of each of the twelve months. */
export function stars(rows: Rows) {
  return twelveMonths(rows).map((of) => {
    let sum = 0
    let n = 0
    for (const { resident_rating, rated_at } of rows.tickets) {
      if (resident_rating === null || !rated_at || month(rated_at) !== of) continue
      sum += Number(resident_rating)
      n += 1
    }
    return { month: of, mean: n === 0 ? null : sum / n, n }
  })
}

/** What each member of staff carries. */
export function loads(rows: Rows) {
  return rows.staff
    .map((person) => {
      const own = rows.tickets.filter((ticket) => ticket.assigned_to_id === person.id && isOpen(ticket))
      return {
        employeeId: person.employee_id as string,
        isWorker: person.is_active && person.staff_role !== 'accountant',
        carried: own.length,
        workload: own.filter(({ status }) => status === 'assigned' || status === 'in_progress').length,
        waiting: own.filter(({ status }) => status === 'on_hold').length,
        overdue: own.filter((ticket) => isLate(ticket, rows)).length,
      }
    })
    .filter(({ isWorker, carried }) => isWorker || carried > 0)
}

/** Reports of the last 90 days by weekday and hour. */
export function heat({ tickets, now }: Rows): number[][] {
  const counts = Array.from({ length: 7 }, () => Array<number>(24).fill(0))
  const first = new Date(Date.parse(day(now)) - 89 * DAY).toISOString().slice(0, 10)
  for (const { created_at } of tickets) {
    const on = day(created_at)
    if (on < first || on > day(now)) continue
    const hours = counts[weekday(created_at)] as number[]
    hours[hour(created_at)] = (hours[hour(created_at)] ?? 0) + 1
  }
  return counts
}

/** The present month's entries by kind, and what reversals took back of each. */
export function receipts({ entries, now }: Rows) {
  const found = new Map<string, { entries: number; paise: number; reversed: number }>()
  const line = (kind: string) => {
    const known = found.get(kind) ?? { entries: 0, paise: 0, reversed: 0 }
    found.set(kind, known)
    return known
  }
  for (const entry of entries.values()) {
    if (month(entry.created_at) !== month(now)) continue
    line(entry.kind).entries += 1
    line(entry.kind).paise += Number(entry.amount_paise)
    if (entry.kind === 'reversal')
      line(entries.get(entry.reverses_id)?.kind ?? 'payment').reversed += Number(entry.amount_paise)
  }
  return found
}

/** Deposits held by the days since their use. */
export function deposits({ bookings, now }: Rows) {
  const found = { coming: [0, 0], young: [0, 0], middle: [0, 0], old: [0, 0] }
  for (const booking of bookings) {
    const deposit = Number(booking.deposit_paid_paise)
    const owed = Number(booking.refund_paise) - Number(booking.refunded_paise)
    const isToCome = ['offered', 'pending', 'approved', 'confirmed'].includes(booking.status)
    const held = owed > 0 ? Math.min(deposit, owed) : isToCome ? deposit : 0
    if (held <= 0) continue
    const days = Math.floor((now.getTime() - booking.end.getTime()) / DAY)
    const age = booking.end > now ? 'coming' : days <= 7 ? 'young' : days <= 30 ? 'middle' : 'old'
    found[age][0] = (found[age][0] ?? 0) + 1
    found[age][1] = (found[age][1] ?? 0) + held
  }
  return found
}

/** What is to come and to go back. */
export function due({ bookings, now }: Rows) {
  const sums = { payments: [0, 0], overduePayments: [0, 0], refunds: [0, 0] }
  const add = (to: keyof typeof sums, paise: number) => {
    sums[to] = [(sums[to][0] ?? 0) + 1, (sums[to][1] ?? 0) + paise]
  }
  for (const row of bookings) {
    const paise = (name: string) => Number(row[name])
    if (row.status === 'approved') {
      const open =
        Math.max(paise('fee_paise') - paise('fee_paid_paise'), 0) +
        Math.max(paise('deposit_paise') - paise('deposit_paid_paise'), 0)
      const afterRefund =
        paise('fee_paise') + paise('deposit_paise') - paise('fee_paid_paise') - paise('deposit_paid_paise')
      const owed = Math.max(open, afterRefund + paise('refunded_paise'))
      add('payments', owed)
      if (row.pay_by && row.pay_by < now) add('overduePayments', owed)
    }
    if (paise('refund_paise') > paise('refunded_paise'))
      add('refunds', paise('refund_paise') - paise('refunded_paise'))
  }
  return sums
}
