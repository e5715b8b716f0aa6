import { type Actor, has, isPerson } from '../actor'
import { MANAGING_ROLES } from '../staff'

/** The dashboards of the panel, in the order in which somebody with several sees them. */
export const DASHBOARDS = ['committee', 'manager', 'accountant'] as const
export type Dashboard = (typeof DASHBOARDS)[number]

/**
 * Whose dashboards somebody sees: the committee's, that of whoever gives out the work, and that of the money, which the
 * treasurer reads as well. The administrator sees all.
 */
export function dashboardsOf(actor: Actor): Dashboard[] {
  return DASHBOARDS.filter((dashboard) => IS_FOR[dashboard](actor))
}

const IS_FOR: Record<Dashboard, (actor: Actor) => boolean> = {
  committee: (actor) => has(actor, 'committee') || has(actor, 'admin'),
  manager: (actor) => has(actor, 'admin') || (has(actor, 'tickets.all') && runsWork(actor)),
  accountant: (actor) => has(actor, 'finance.write') || (has(actor, 'finance.read') && isTreasurer(actor)),
}

/** The committee oversees all tickets too, but does not run the work, whatever trade one of them has. */
function runsWork(actor: Actor): boolean {
  if (!isPerson(actor) || !actor.staff) return false
  return MANAGING_ROLES.includes(actor.staff.role) || !has(actor, 'committee')
}

const isTreasurer = (actor: Actor): boolean =>
  isPerson(actor) && actor.resident?.committeeRole === 'treasurer'

/** Months that money and stars are shown for, the present one included. */
export const MONTHS_SHOWN = 12
/** Days that the reports by hour are counted over, today included. */
export const HEAT_DAYS = 90
/** Hours after which a report that nobody has counts as stuck. */
export const UNASSIGNED_HOURS = 24
/** Days of silence after a resolution that make it worth a call. */
export const UNCONFIRMED_DAYS = 3
/** Days that a hold still lasts for it to be worth a question. */
export const LONG_HOLD_DAYS = 30
/** Days after the use up to which a deposit is young, and from which on it is old, both included. */
export const DEPOSIT_AGE_DAYS = { young: 7, old: 30 } as const
/** Shares of a month's budget at which it is told of, and at which it is spent. */
export const BUDGET_SHARES = { near: 0.8, spent: 1 } as const
/** The share of the promised time from which on work is at risk. */
export const RISK_SHARE = 0.75

export const DEPOSIT_AGES = ['coming', 'young', 'middle', 'old'] as const
/** How long ago the use was that a deposit was paid for; `coming` where it is not over. */
export type DepositAge = (typeof DEPOSIT_AGES)[number]

export const DEPOSIT_AGE_LABELS: Record<DepositAge, string> = {
  coming: 'Still to take place',
  young: 'Over for 7 days at most',
  middle: 'Over for 8 to 30 days',
  old: 'Over for more than 30 days',
}

export type BudgetState = 'unset' | 'within' | 'near' | 'spent'

/** How a month's spending stands to its budget; both in paise. A budget of nothing is spent by the first paisa. */
export function budgetState(spentPaise: number, budgetPaise: number | null): BudgetState {
  if (budgetPaise === null) return 'unset'
  if (spentPaise >= budgetPaise * BUDGET_SHARES.spent && spentPaise > 0) return 'spent'
  return budgetPaise > 0 && spentPaise >= budgetPaise * BUDGET_SHARES.near ? 'near' : 'within'
}
