import type { ClientBase } from 'pg'

/** Of what a category has cost this month, in per cent of its budget: one is over, one is near, the others are well within. */
const SPENT_SHARES: Record<string, number> = {
  Electrical: 104,
  Plumbing: 86,
  'Water Supply': 61,
  Elevator: 47,
  HVAC: 33,
  Carpentry: 52,
  Cleaning: 28,
  Landscaping: 40,
}
/** What a category that has cost nothing yet may cost in a month, in paise. */
const USUAL_PAISE = 1_000_000
/** Budgets are whole thousands of paise, upwards of it. */
const STEP_PAISE = 1_000

/** Gives some kinds of work a budget a month, so that this month's spending stands to it in every way there is. */
export async function storeBudgets(client: ClientBase, monthStart: Date): Promise<void> {
  await client.query(
    `update ticket_categories c set monthly_budget_paise = case when spent.paise > 0
        then ceil(spent.paise * 100 / plan.share / ${STEP_PAISE}) * ${STEP_PAISE} else ${USUAL_PAISE} end
     from unnest($1::text[], $2::float8[]) plan (name, share)
     cross join lateral (
       select coalesce(sum(t.actual_cost_paise), 0) as paise from tickets t
       join ticket_categories k on k.id = t.category_id and k.name = plan.name
       where t.actual_cost_paise > 0 and t.resolved_at >= $3) spent
     where c.name = plan.name`,
    [Object.keys(SPENT_SHARES), Object.values(SPENT_SHARES), monthStart.toISOString()],
  )
}
