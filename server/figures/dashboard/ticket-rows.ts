import type { HoldKind } from '@/domain/sla/words'
import type { Priority, TicketStatus } from '@/domain/tickets/words'
import { localDaySpan } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'
import { storedInstant } from '../../stored-instant'
import { atRisk, OPEN, overdueAtRung, reached } from './conditions'
import { heatDays } from './reports-by-hour'

/** The lists of tickets behind figures that no filter of the panel can ask for. */
export const TICKET_LISTS = ['overdue-100', 'overdue-150', 'overdue-200', 'at-risk', 'reported'] as const
export type TicketList = (typeof TICKET_LISTS)[number]

/** A weekday, 1 for Monday, and an hour of it. */
export interface WeekHour {
  day: number
  hour: number
}

export interface TicketRow {
  id: string
  number: string
  title: string
  category: string
  status: TicketStatus
  priority: Priority
  createdAt: Date
  acknowledgeDue: Date | null
  resolveDue: Date | null
  holdKind: HoldKind | null
  heldUntil: Date | null
  assignee: string | null
  /** The step of escalation that was recorded last; null for none. */
  rung: number | null
}

export interface Asked {
  now: Date
  zone: string
  /** Which hour of the week, where the list is of what was reported in one. */
  weekHour?: WeekHour | undefined
  skip: number
  take: number
}

type Row = Record<string, unknown>

/** Rows of a list, what presses most first: what is late by its due time, what was reported by the newest. */
export async function ticketRows(database: Sql, list: TicketList, asked: Asked): Promise<TicketRow[]> {
  const order = list === 'reported' ? sql`t.created_at desc` : sql`t.resolve_due`
  const rows = await database.rows<Row>(sql`
    select t.id, t.number, t.title, c.name as category, t.status::text, t.priority::text, t.created_at,
      t.acknowledge_due, t.resolve_due, t.hold_kind::text, t.held_until,
      case when t.assigned_to_id is not null then coalesce(s.name, s.employee_id) end as assignee, reached.rung
    from tickets t ${reached(asked.now)}
    join ticket_categories c on c.id = t.category_id left join staff s on s.id = t.assigned_to_id
    where ${conditionOf(list, asked)}
    order by ${order}, t.id limit ${asked.take} offset ${asked.skip}`)
  return rows.map(toRow)
}

function conditionOf(list: TicketList, { now, zone, weekHour }: Asked) {
  switch (list) {
    case 'overdue-100':
      return sql`${OPEN} and ${overdueAtRung(100, now)}`
    case 'overdue-150':
      return sql`${OPEN} and ${overdueAtRung(150, now)}`
    case 'overdue-200':
      return sql`${OPEN} and ${overdueAtRung(200, now)}`
    case 'at-risk':
      return sql`${OPEN} and ${atRisk(now)}`
    case 'reported':
      return reportedAt(now, zone, weekHour)
  }
}

function reportedAt(now: Date, zone: string, weekHour: WeekHour | undefined) {
  const { from, to } = heatDays(now, zone)
  const span = localDaySpan(from, to, zone)
  if (!span || !weekHour) return sql`false`
  const local = sql`(t.created_at at time zone ${zone})`
  return sql`t.created_at >= ${instant(span.start)} and t.created_at < ${instant(span.end)}
    and extract(isodow from ${local}) = ${weekHour.day} and extract(hour from ${local}) = ${weekHour.hour}`
}

const toRow = (row: Row): TicketRow => ({
  id: String(row.id),
  number: String(row.number),
  title: String(row.title),
  category: String(row.category),
  status: row.status as TicketStatus,
  priority: row.priority as Priority,
  createdAt: new Date(row.created_at as string),
  acknowledgeDue: storedInstant(row.acknowledge_due),
  resolveDue: storedInstant(row.resolve_due),
  holdKind: (row.hold_kind as HoldKind | null) ?? null,
  heldUntil: storedInstant(row.held_until),
  assignee: (row.assignee as string | null) ?? null,
  rung: row.rung === null ? null : Number(row.rung),
})
