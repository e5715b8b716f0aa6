import type { Payload } from 'payload'
import type { BudgetState } from '@/domain/figures/dashboards'
import { env } from '@/server/env'
import { type Budget, budgetsIn } from '@/server/figures/dashboard/budgets'
import type { Month } from '@/server/figures/dashboard/months'
import { budgeted, costsShown, monthsShown } from '@/web/data/panel-figures'
import { RowBars } from '@/web/ui/charts/RowBars'
import { monthInWords } from '../bookings/spans'
import { listPath } from '../paths'
import { FigureSection } from './FigureSection'
import { costsLink, tableLink } from './links'
import { percent, shortRupees, UNKNOWN } from './words'

/** A bar goes no further than this share of its budget; the words say how much it is. */
const SHARE_SHOWN_MAX = 1.5

const STATE_WORDS: Record<BudgetState, string> = {
  unset: '',
  within: 'within it',
  near: 'nearly spent',
  spent: 'spent',
}

/** What each category has cost this month of what it may. */
export async function Budgets({ payload, now }: { payload: Payload; now: Date }) {
  const month = monthsShown(now).at(-1) as Month
  const [categories, costs] = await Promise.all([budgeted(payload), costsShown(payload, now)])
  const budgets = budgetsIn(month.month, categories, costs)
  return (
    <FigureSection
      id="estate-budgets"
      title={`Budgets, ${monthInWords(month.month)}`}
      lead="What work that was done this month has cost, of what its category may. The line is the budget."
      csv={tableLink('budgets', month, env.timeZone)}
    >
      {budgets.length === 0 && (
        <p>
          No category has a budget. An administrator sets one in{' '}
          <a href={listPath('ticket-categories')}>Ticket categories</a>, under “Budget a month”.
        </p>
      )}
      <RowBars limit={1} most={SHARE_SHOWN_MAX} rows={budgets.map((budget) => rowOf(budget, month))} />
    </FigureSection>
  )
}

function rowOf(budget: Budget, month: Month) {
  const { categoryId, category, spentPaise, budgetPaise, n, state } = budget
  const share = budgetPaise > 0 ? spentPaise / budgetPaise : null
  return {
    key: categoryId,
    label: (
      <>
        <a href={costsLink(month, categoryId)}>
          {category} <span className="estate-quiet">n = {n}</span>
        </a>{' '}
        {(state === 'near' || state === 'spent') && (
          <span className={`estate-tag estate-tag--${state === 'spent' ? 'late' : 'high'}`}>
            {STATE_WORDS[state]}
          </span>
        )}
      </>
    ),
    value: Math.min(share ?? (spentPaise > 0 ? SHARE_SHOWN_MAX : 0), SHARE_SHOWN_MAX),
    shown: (
      <a href={costsLink(month, categoryId)}>
        {`${shortRupees(spentPaise)} of ${shortRupees(budgetPaise)} (${share === null ? UNKNOWN : percent(share)})`}
      </a>
    ),
    isBad: state === 'spent',
  }
}
