import { type BudgetState, budgetState } from '@/domain/figures/dashboards'
import { type Sql, sql } from '../../database'
import type { CostLine } from './costs'

/** A category that may cost so much in a month. */
export interface BudgetedCategory {
  categoryId: string
  category: string
  /** Paise. */
  budgetPaise: number
}

/** What such a category has cost in one month. Amounts are paise. */
export interface Budget extends BudgetedCategory {
  spentPaise: number
  /** Tickets with a cost that were resolved in the month. */
  n: number
  state: BudgetState
}

/** Every category with a budget, by name. */
export async function budgetedCategories(database: Sql): Promise<BudgetedCategory[]> {
  const rows = await database.rows<{ id: string; name: string; budget: string }>(sql`
    select id, name, monthly_budget_paise as budget from ticket_categories
    where monthly_budget_paise is not null order by name`)
  return rows.map(({ id, name, budget }) => ({ categoryId: id, category: name, budgetPaise: Number(budget) }))
}

/** How the budgets stand in a month by what its work has cost: what is nearest to its end first. */
export function budgetsIn(
  month: string,
  categories: readonly BudgetedCategory[],
  costs: readonly CostLine[],
): Budget[] {
  return categories
    .map((category) => {
      const line = costs.find((cost) => cost.month === month && cost.categoryId === category.categoryId)
      const spentPaise = line?.spentPaise ?? 0
      return {
        ...category,
        spentPaise,
        n: line?.n ?? 0,
        state: budgetState(spentPaise, category.budgetPaise),
      }
    })
    .sort((one, other) => shareOf(other) - shareOf(one))
}

/** Spent of the budget, 1 for all of it; infinite where there is none and something was spent. */
export function shareOf({ spentPaise, budgetPaise }: Pick<Budget, 'spentPaise' | 'budgetPaise'>): number {
  if (budgetPaise > 0) return spentPaise / budgetPaise
  return spentPaise > 0 ? Number.MAX_VALUE : 0
}
