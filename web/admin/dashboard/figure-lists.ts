import { LEDGER_KIND_LABELS, LEDGER_KINDS, WEEKDAY_LABELS, WEEKDAYS } from '@/domain/bookings/words'
import { PERIOD_DAYS } from '@/domain/figures/asked'
import {
  type Dashboard,
  DEPOSIT_AGE_LABELS,
  DEPOSIT_AGES,
  type DepositAge,
  HEAT_DAYS,
} from '@/domain/figures/dashboards'
import { kpiWords } from '@/domain/figures/kpi-words'
import type { LedgerList } from '@/server/figures/dashboard/ledger-rows'
import { TICKET_LISTS, type TicketList, type WeekHour } from '@/server/figures/dashboard/ticket-rows'
import { pageNumber } from '@/web/page-number'
import { figureListPath } from './links'

/** A list behind a figure: what it holds, and who has that figure on their dashboard. */
export type FigureListAsked = {
  title: string
  dashboards: readonly Dashboard[]
  page: number
  /** Its address without the page. */
  path: string
  /** The whole as a file, where there is one. */
  csv: string | null
} & (
  | { tickets: TicketList; weekHour?: WeekHour }
  | { deposits: DepositAge | 'all' }
  | { ledger: LedgerList }
  | { isOfDays: true }
)

const TITLES: Record<Exclude<TicketList, 'reported'>, string> = {
  'overdue-100': 'Overdue, less than one and a half times the promised time',
  'overdue-150': 'Overdue, one and a half times the promised time gone',
  'overdue-200': 'Overdue, twice the promised time gone',
  'at-risk': 'At risk: three quarters of the promised time gone',
}

type Params = Record<string, string | string[] | undefined>

/** What an address asks for; null where it is no list. */
export function figureListAsked(params: Params | undefined): FigureListAsked | null {
  const of = params?.of
  const page = pageNumber(params?.page)
  if (of === 'active-days') return activeDaysAsked(page)
  const tickets = TICKET_LISTS.find((list) => list === of)
  if (tickets === 'reported') return reportedAsked(params, page)
  if (tickets)
    return {
      ...{ title: TITLES[tickets], dashboards: ['committee', 'manager'], page, tickets },
      ...{ path: figureListPath(tickets), csv: tickets === 'at-risk' ? 'at-risk' : 'overdue' },
    }
  const ledger = ledgerAsked(of, page)
  if (ledger) return ledger
  const deposits = (['all', ...DEPOSIT_AGES] as const).find((age) => `deposits-${age}` === of)
  if (!deposits) return null
  return {
    ...{
      title: deposits === 'all' ? 'Deposits held' : `Deposits held: ${DEPOSIT_AGE_LABELS[deposits]}`,
      dashboards: ['accountant'],
      page,
      deposits,
    },
    ...{ path: figureListPath(`deposits-${deposits}`), csv: 'deposits' },
  }
}

/** What the accountant's receipts of this month are added up from. */
function ledgerAsked(of: unknown, page: number): FigureListAsked | null {
  const shared = { dashboards: ['accountant'], page, csv: null } as const
  if (of === 'ledger-moved')
    return {
      ...{ ...shared, title: 'Came in, less what went out, this month', ledger: 'moved' },
      path: figureListPath('ledger-moved'),
    }
  const kind = LEDGER_KINDS.find((known) => of === `taken-back-${known}`)
  if (!kind) return null
  return {
    ...{
      ...shared,
      title: `Taken back this month: ${LEDGER_KIND_LABELS[kind]}`,
      ledger: { takenBack: kind },
    },
    path: figureListPath(`taken-back-${kind}`),
  }
}

function activeDaysAsked(page: number): FigureListAsked {
  return {
    ...{ title: `${kpiWords('daily_active').label}, last ${PERIOD_DAYS} days`, dashboards: ['committee'] },
    ...{ page, isOfDays: true, path: figureListPath('active-days'), csv: null },
  }
}

function reportedAsked(params: Params | undefined, page: number): FigureListAsked | null {
  const weekHour = { day: Number(params?.day), hour: Number(params?.hour) }
  const weekday = WEEKDAYS[weekHour.day % WEEKDAYS.length]
  const isHour = Number.isInteger(weekHour.hour) && weekHour.hour >= 0 && weekHour.hour < 24
  if (!Number.isInteger(weekHour.day) || weekHour.day < 1 || weekHour.day > WEEKDAYS.length) return null
  if (!weekday || !isHour) return null
  return {
    title: `Reported on a ${WEEKDAY_LABELS[weekday]} from ${weekHour.hour} to ${weekHour.hour + 1} o’clock, last ${HEAT_DAYS} days`,
    ...{ dashboards: ['manager'], page, tickets: 'reported', weekHour },
    ...{ path: figureListPath('reported', weekHour), csv: null },
  }
}
