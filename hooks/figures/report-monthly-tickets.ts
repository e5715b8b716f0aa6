import { MONTH_WORDS } from '@/domain/figures/month-words'
import type { Language } from '@/domain/notifications'
import { rate } from '@/domain/performance'
import type { CategoryMonth } from '@/server/figures/month-tickets'
import type { Paper } from '@/server/pdf/paper'
import type { MonthlyReport } from './report-monthly'
import { percent, writeTable } from './report-monthly-table'

type Counted = 'received' | 'resolved' | 'onTime' | 'overdue'

/** The tickets of a month by category, with all of them first. */
export async function ticketTable(
  paper: Paper,
  { tickets }: MonthlyReport,
  language: Language,
): Promise<void> {
  const words = MONTH_WORDS[language]
  const sum = (count: Counted) => tickets.reduce((total, one) => total + one[count], 0)
  const all = {
    received: sum('received'),
    resolved: sum('resolved'),
    onTime: sum('onTime'),
    overdue: sum('overdue'),
  }
  const { category, received, resolved, onTime, overdue } = words.ticket
  await writeTable(paper, {
    ...{ heading: words.tickets, note: words.ticketsNote, none: words.none },
    heads: [category, received, resolved, onTime, overdue],
    shares: [200, 70, 70, 70, 70],
    rows:
      tickets.length === 0
        ? []
        : [rowOf(words.all, all), ...tickets.map((one) => rowOf(categoryName(one, language), one))],
  })
}

const rowOf = (name: string, { received, resolved, onTime, overdue }: Record<Counted, number>): string[] => [
  name,
  String(received),
  String(resolved),
  percent(rate(onTime, resolved)),
  String(overdue),
]

/** A category by the name that it has in a language. */
export const categoryName = ({ category, categoryHi }: CategoryMonth, language: Language): string =>
  (language === 'hi' && categoryHi) || category
