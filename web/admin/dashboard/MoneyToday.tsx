import type { Payload } from 'payload'
import { BUDGET_SHARES } from '@/domain/figures/dashboards'
import { formatPaise } from '@/domain/money'
import { budgetsIn } from '@/server/figures/dashboard/budgets'
import { budgeted, costsShown, depositsNow, moneyDueNow, monthsShown } from '@/web/data/panel-figures'
import { BOARD_PATH } from '../bookings/words'
import { type HeapOf, Heaps } from './Heaps'
import { figureListPath, unpaidLink } from './links'
import { counted, percent } from './words'

/** The accountant's day: what is to go back, what is to come in, and what costs too much. */
export async function MoneyToday({ payload, now }: { payload: Payload; now: Date }) {
  const month = monthsShown(now).at(-1)?.month ?? ''
  const [due, deposits, categories, costs] = await Promise.all([
    moneyDueNow(payload, now),
    depositsNow(payload, now),
    budgeted(payload),
    costsShown(payload, now),
  ])
  const alerts = budgetsIn(month, categories, costs).filter(({ state }) => state !== 'within')
  const old = deposits.find(({ age }) => age === 'old')
  const heaps: HeapOf[] = [
    {
      label: 'Refunds to give',
      ...{ count: due.refunds.n, more: formatPaise(due.refunds.paise), href: `${BOARD_PATH}#refunds` },
    },
    {
      label: 'Payments overdue',
      ...{ count: due.overduePayments.n, more: formatPaise(due.overduePayments.paise) },
      ...{ href: unpaidLink(now), isPressing: true },
    },
    {
      label: 'Bookings to be paid',
      ...{ count: due.payments.n, more: formatPaise(due.payments.paise), href: `${BOARD_PATH}#payments` },
    },
    {
      label: 'Deposits kept for over 30 days',
      ...{
        count: old?.bookings ?? 0,
        more: formatPaise(old?.paise ?? 0),
        href: figureListPath('deposits-old'),
      },
    },
    {
      label: `Budgets at ${percent(BUDGET_SHARES.near)} or more`,
      ...{
        count: alerts.length,
        href: '#estate-budgets',
        isPressing: alerts.some(({ state }) => state === 'spent'),
      },
    },
  ]
  return (
    <>
      <p className="estate-sum">
        <a href={`${BOARD_PATH}#refunds`}>{counted(due.refunds.n, 'refund')} to give</a>,{' '}
        <a href={unpaidLink()}>{counted(due.payments.n, 'payment')} to come</a>,{' '}
        <a href="#estate-budgets">{counted(alerts.length, 'budget')} to look at</a>.
      </p>
      <Heaps id="estate-money-today" title="Today" heaps={heaps} none="Nothing is due." />
    </>
  )
}
