import type { PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import type { Kpi } from '@/domain/figures/kpis'
import { figuresOf, type StaffFigures } from '@/domain/figures/staff'
import { figuresReadBy, mayReportEstate } from '@/domain/figures/staff-access'
import { type ReportSpan, spanFrom } from '@/domain/figures/staff-spans'
import type { StaffRole } from '@/domain/staff'
import { type LocalDate, localDate, localDaySpan } from '@/domain/time'
import { invalid, notPermitted } from '@/domain/violations'
import { reading, type Sql } from '@/server/database'
import { env } from '@/server/env'
import { kpisOf } from '@/server/figures/kpis'
import {
  type AnnouncementMonth,
  announcementsOf,
  bookingsOf,
  type EventMonth,
  eventsOf,
  type FacilityMonth,
} from '@/server/figures/month-community'
import { type MonthMoney, moneyOf } from '@/server/figures/month-money'
import { type CategoryMonth, type Stretch, ticketsOf } from '@/server/figures/month-tickets'
import { figuresWithout } from '@/server/figures/staff-reports'
import { reportsOf } from '@/server/figures/staff-stored'
import { nowOf, requireActor } from '../actor'

/** One row of the month's table of staff. */
export interface StaffMonth {
  employeeId: string
  name: string
  role: StaffRole
  figures: StaffFigures
}

/** The estate's month in figures. */
export interface MonthlyReport {
  /** `YYYY-MM`. */
  month: string
  span: ReportSpan
  /** The last day that is counted: today, where the month is not over. */
  until: LocalDate
  printedAt: Date
  /** Null for whom the figures are not for (contract §10). */
  kpis: Kpi[] | null
  tickets: CategoryMonth[]
  staff: StaffMonth[]
  /** Null for who does not read the ledger. */
  money: MonthMoney | null
  bookings: FacilityMonth[]
  announcements: AnnouncementMonth[]
  events: EventMonth[]
}

/**
 * The estate's month, the present one as far as it has come. Each part is counted anew but the staff's, which are those that
 * were stored when the month was over. It holds what its reader may read elsewhere, and no more.
 * @param asked `YYYY-MM`
 * @throws RuleViolation 401, 403; 400 for what is no month, and for one that has not begun.
 */
export async function monthlyReport(req: PayloadRequest, asked: unknown): Promise<MonthlyReport> {
  const actor = await requireActor(req)
  if (!mayReportEstate(actor))
    throw notPermitted('The estate’s month is for the committee and the facility manager.')
  const now = nowOf(req)
  const today = localDate(now, env.timeZone)
  const span = monthIn(asked, today)
  const until = span.to < today ? span.to : today
  const stretch = localDaySpan(span.from, until, env.timeZone) as Stretch
  const database = await reading(req)
  const [kpis, tickets, staff, money, bookings, announcements, events] = await Promise.all([
    has(actor, 'committee')
      ? kpisOf(database, { period: { from: span.from, to: until }, now, zone: env.timeZone })
      : null,
    ticketsOf(database, stretch, now),
    staffOf(database, span, stretch, figuresReadBy(actor)),
    has(actor, 'finance.read') ? moneyOf(database, stretch) : null,
    bookingsOf(database, stretch),
    announcementsOf(database, stretch),
    eventsOf(database, stretch),
  ])
  const month = span.from.slice(0, 7)
  return { month, span, until, printedAt: now, kpis, tickets, staff, money, bookings, announcements, events }
}

function monthIn(asked: unknown, today: LocalDate): ReportSpan {
  const isMonth = typeof asked === 'string' && /^(20|21)\d{2}-\d{2}$/.test(asked)
  const span = isMonth ? spanFrom('monthly', `${asked}-01`) : null
  if (!span) throw invalid([{ field: 'month', message: 'Give a month such as 2026-10.' }])
  if (span.from > today)
    throw invalid([
      { field: 'month', message: 'That month has not begun: there is nothing to report of it.' },
    ])
  return span
}

/** @param staffIds whose figures the reader may read; everybody's for `all` */
async function staffOf(
  database: Sql,
  span: ReportSpan,
  stretch: Stretch,
  staffIds: 'all' | readonly string[],
): Promise<StaffMonth[]> {
  const stored = await reportsOf(database, span, staffIds === 'all' ? null : staffIds)
  if (stored.length > 0) return stored
  const rows = await database.rows<Record<string, unknown>>(figuresWithout(stretch))
  const readable = rows.filter((row) => staffIds === 'all' || staffIds.includes(String(row.staff_id)))
  return readable.map((row) => ({
    employeeId: String(row.employee_id),
    name: String(row.name),
    role: row.staff_role as StaffRole,
    figures: figuresOf(row.figures),
  }))
}
