import { WEEKDAY_LABELS, WEEKDAYS } from '@/domain/bookings/words'
import { type Dashboard, DEPOSIT_AGE_LABELS } from '@/domain/figures/dashboards'
import { kpiWords } from '@/domain/figures/kpi-words'
import { KPI_TARGETS } from '@/domain/figures/kpis'
import { WORKLOAD_CAP } from '@/domain/tickets/words'
import { formatInstant, type LocalDate, localDaySpan } from '@/domain/time'
import type { Sql } from '../../database'
import { kpisOf } from '../kpis'
import { depositRows, type MoneyRow, refundRows, unpaidRows } from './booking-rows'
import { budgetedCategories, budgetsIn } from './budgets'
import { costsByMonth } from './costs'
import { loadByPerson } from './load'
import { monthsBetween, wholeMonthsBetween } from './months'
import { receiptsByKind } from './receipts'
import { reportsByHour } from './reports-by-hour'
import { starsByMonth } from './satisfaction'
import { type TicketList, ticketRows } from './ticket-rows'

/** What a table is asked for. Days are the estate's, both included; tables of the moment look at none. */
export interface TableAsked {
  database: Sql
  from: LocalDate
  to: LocalDate
  now: Date
  zone: string
}

/** A table of the dashboards as a file has it. */
export interface FigureTable {
  /** `spend` for `spend.csv`. */
  name: string
  /** Who sees one of these reads the file. */
  dashboards: readonly Dashboard[]
  /** What it is of where no days are named: the last twelve months, this month, 90 days, or the moment. */
  usual: 'year' | 'month' | 'quarter' | 'moment'
  columns: readonly string[]
  rows: (asked: TableAsked) => Promise<unknown[][]>
}

/** Rows that one file holds at most. */
const ROWS_MAX = 50_000
const ALL = { skip: 0, take: ROWS_MAX }

/** `1250.5`: rupees as a spreadsheet adds them up. */
const rupees = (paise: number): string => (paise / 100).toFixed(2)
const TICKET_COLUMNS = ['number', 'title', 'category', 'status', 'priority', 'assignee', 'due', 'escalation']
const MONEY_COLUMNS = ['number', 'facility', 'flat', 'resident', 'status', 'start', 'end', 'rupees'] as const

const ticketTable = (name: string, lists: readonly TicketList[], dashboards: Dashboard[]): FigureTable => ({
  ...{ name, dashboards, usual: 'moment', columns: TICKET_COLUMNS },
  rows: async ({ database, now, zone }) => {
    const found = await Promise.all(lists.map((list) => ticketRows(database, list, { now, zone, ...ALL })))
    return found
      .flat()
      .map(({ number, title, category, status, priority, assignee, resolveDue, rung }) => [
        ...[number, title, category, status, priority, assignee],
        ...[resolveDue && formatInstant(resolveDue, zone), rung],
      ])
  },
})

const moneyTable = (
  name: string,
  more: string,
  find: (asked: TableAsked) => Promise<MoneyRow[]>,
  last: (row: MoneyRow, zone: string) => unknown = () => null,
): FigureTable => ({
  ...{ name, dashboards: ['accountant'], usual: 'moment', columns: [...MONEY_COLUMNS, more].filter(Boolean) },
  rows: async (asked) =>
    (await find(asked)).map((row) => [
      ...[row.number, row.facility, row.flat, row.resident, row.status],
      ...[formatInstant(row.start, asked.zone), formatInstant(row.end, asked.zone), rupees(row.paise)],
      ...(more ? [last(row, asked.zone)] : []),
    ]),
})

/** Every table of the dashboards that can be taken away as a file. */
export const FIGURE_TABLES: readonly FigureTable[] = [
  {
    ...{ name: 'kpis', dashboards: ['committee'], usual: 'quarter' },
    columns: ['key', 'label', 'over', 'from', 'to', 'value', 'target', 'n'],
    rows: async ({ database, from, to, now, zone }) =>
      (await kpisOf(database, { period: { from, to }, now, zone })).flatMap(({ key, series, ...whole }) =>
        [{ over: 'period', from, to, ...whole }, ...series.map((week) => ({ over: 'week', ...week }))].map(
          (line) => [
            ...[key, kpiWords(key).label, line.over, line.from, line.to],
            ...[line.value?.toFixed(4), KPI_TARGETS[key], line.n],
          ],
        ),
      ),
  },
  ticketTable('overdue', ['overdue-200', 'overdue-150', 'overdue-100'], ['committee', 'manager']),
  ticketTable('at-risk', ['at-risk'], ['committee', 'manager']),
  {
    ...{ name: 'spend', dashboards: ['committee', 'accountant'], usual: 'year' },
    columns: ['month', 'category', 'tickets', 'spent', 'estimatedTickets', 'estimated', 'spentOfEstimated'],
    rows: async ({ database, from, to, zone }) =>
      (await costsByMonth(database, monthsBetween(from, to, zone))).map((line) => [
        ...[line.month, line.category, line.n, rupees(line.spentPaise)],
        ...[line.estimatedN, rupees(line.estimatedPaise), rupees(line.spentOfEstimatedPaise)],
      ]),
  },
  {
    ...{ name: 'satisfaction', dashboards: ['committee'], usual: 'year' },
    columns: ['month', 'stars', 'n'],
    rows: async ({ database, from, to, zone }) =>
      (await starsByMonth(database, monthsBetween(from, to, zone))).map(({ month, mean, n }) => [
        ...[month, mean?.toFixed(2), n],
      ]),
  },
  {
    ...{ name: 'load', dashboards: ['manager'], usual: 'moment' },
    columns: ['employeeId', 'name', 'role', 'jobs', 'cap', 'waiting', 'overdue', 'duty'],
    rows: async ({ database, now, zone }) =>
      (await loadByPerson(database, now, zone)).map(
        ({ employeeId, name, role, workload, waiting, overdue, duty }) => [
          ...[employeeId, name, role, workload, WORKLOAD_CAP, waiting, overdue, duty],
        ],
      ),
  },
  {
    ...{ name: 'reports-by-hour', dashboards: ['manager'], usual: 'quarter' },
    columns: ['weekday', 'hour', 'reports'],
    rows: async ({ database, from, to, zone }) =>
      (await reportsByHour(database, { from, to }, zone)).counts.flatMap((hours, day) =>
        hours.map((n, hour) => [WEEKDAY_LABELS[WEEKDAYS[(day + 1) % WEEKDAYS.length] ?? 'sun'], hour, n]),
      ),
  },
  {
    ...{ name: 'receipts', dashboards: ['accountant'], usual: 'month' },
    columns: ['kind', 'entries', 'rupees', 'reversed'],
    rows: async ({ database, from, to, zone }) => {
      const span = localDaySpan(from, to, zone)
      if (!span) return []
      return (await receiptsByKind(database, span)).map(({ kind, entries, paise, reversedPaise }) => [
        ...[kind, entries, rupees(paise), rupees(reversedPaise)],
      ])
    },
  },
  moneyTable(
    'payments-due',
    'payBy',
    ({ database }) => unpaidRows(database, ALL),
    ({ payBy }, zone) => (payBy ? formatInstant(payBy, zone) : null),
  ),
  moneyTable('refunds-due', '', ({ database }) => refundRows(database, ALL)),
  moneyTable(
    'deposits',
    'age',
    ({ database, now }) => depositRows(database, { now, ...ALL }),
    ({ age }) => (age ? DEPOSIT_AGE_LABELS[age] : null),
  ),
  {
    ...{ name: 'budgets', dashboards: ['accountant'], usual: 'month' },
    columns: ['month', 'category', 'budget', 'spent', 'tickets', 'state'],
    rows: async ({ database, from, to, zone }) => {
      // A budget is a whole month's, whichever of its days are asked for.
      const months = wholeMonthsBetween(from, to, zone)
      const [categories, costs] = await Promise.all([
        budgetedCategories(database),
        costsByMonth(database, months),
      ])
      return months.flatMap(({ month }) =>
        budgetsIn(month, categories, costs).map(({ category, budgetPaise, spentPaise, n, state }) => [
          ...[month, category, rupees(budgetPaise), rupees(spentPaise), n, state],
        ]),
      )
    },
  },
]
