import { MONTH_WORDS } from '@/domain/figures/month-words'
import { figureText } from '@/domain/figures/staff'
import { formatPaise } from '@/domain/money'
import type { Language } from '@/domain/notifications'
import { rate } from '@/domain/performance'
import type { CategoryMonth } from '@/server/figures/month-tickets'
import type { Paper } from '@/server/pdf/paper'
import type { MonthlyReport } from './report-monthly'
import { writeTable } from './report-monthly-table'
import { categoryName } from './report-monthly-tickets'

/** What came in and went out in a month, and what the work cost beside what it was estimated to cost. */
export async function moneyTables(
  paper: Paper,
  { money, tickets }: MonthlyReport,
  language: Language,
): Promise<void> {
  const words = MONTH_WORDS[language]
  if (money) ledgerFacts(paper, money, language)
  const { category, estimated, actual, ratio } = words.spend
  const costed = tickets.filter(({ estimatedPaise, actualPaise }) => estimatedPaise + actualPaise > 0)
  const all = spendRow(words.all, {
    ...spentOf(costed),
    compared: spentOf(costed.map(({ compared }) => compared)),
  })
  const rows = costed
    .toSorted((a, b) => b.actualPaise - a.actualPaise)
    .map((one) => spendRow(categoryName(one, language), one))
  await writeTable(paper, {
    ...{ heading: words.spent, note: words.spentNote, none: words.none },
    ...{ heads: [category, estimated, actual, ratio], shares: [190, 100, 100, 90] },
    rows: costed.length === 0 ? [] : [all, ...rows],
  })
}

function ledgerFacts(paper: Paper, money: NonNullable<MonthlyReport['money']>, language: Language): void {
  const words = MONTH_WORDS[language]
  paper.heading(words.money)
  paper.small(words.moneyNote)
  paper.facts([
    [words.amount.fees, formatPaise(money.feesPaise)],
    [words.amount.deposits, formatPaise(money.depositsPaise)],
    [words.amount.refunds, formatPaise(money.refundsPaise)],
    [words.amount.penalties, formatPaise(money.penaltiesPaise)],
    [words.amount.held, formatPaise(money.depositsHeldPaise)],
    [words.amount.heldBookings, String(money.depositsHeld)],
  ])
}

type Spent = Pick<CategoryMonth, 'estimatedPaise' | 'actualPaise'>

const spentOf = (some: readonly Spent[]): Spent => ({
  estimatedPaise: some.reduce((sum, { estimatedPaise }) => sum + estimatedPaise, 0),
  actualPaise: some.reduce((sum, { actualPaise }) => sum + actualPaise, 0),
})

const spendRow = (
  name: string,
  { compared, ...spent }: Spent & Pick<CategoryMonth, 'compared'>,
): string[] => [
  name,
  formatPaise(spent.estimatedPaise),
  formatPaise(spent.actualPaise),
  figureText('costEfficiency', rate(compared.estimatedPaise, compared.actualPaise)),
]
