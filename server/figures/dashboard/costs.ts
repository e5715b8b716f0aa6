import { type Sql, sql } from '../../database'
import { type Month, placeIn, spanOf } from './months'

/**
 * What the work of one category cost that was done in one month. Amounts are paise. Work counts in the month in which it was
 * resolved, and once it has a cost.
 */
export interface CostLine {
  /** `YYYY-MM` of the estate. */
  month: string
  categoryId: string
  category: string
  /** Tickets with a cost. */
  n: number
  spentPaise: number
  /** Those of them whose cost was estimated, what that was, and what they came to. */
  estimatedN: number
  estimatedPaise: number
  spentOfEstimatedPaise: number
}

type Row = Record<keyof CostLine | 'place', string>

/** By month and category, the months in their order and the categories by name; nothing where nothing was spent. */
export async function costsByMonth(database: Sql, months: readonly Month[]): Promise<CostLine[]> {
  if (months.length === 0) return []
  const at = sql`t.resolved_at`
  const rows = await database.rows<Row>(sql`
    with spent as (
      select ${placeIn(at, months)} as place, t.category_id, count(*) as n, sum(t.actual_cost_paise) as paise,
        count(*) filter (where t.estimated_cost_paise > 0) as estimated_n,
        coalesce(sum(t.estimated_cost_paise) filter (where t.estimated_cost_paise > 0), 0) as estimated_paise,
        coalesce(sum(t.actual_cost_paise) filter (where t.estimated_cost_paise > 0), 0) as of_estimated_paise
      from tickets t where t.actual_cost_paise > 0 and ${spanOf(at, months)}
      group by 1, 2)
    select s.place, s.category_id as "categoryId", c.name as category, s.n, s.paise as "spentPaise",
      s.estimated_n as "estimatedN", s.estimated_paise as "estimatedPaise", s.of_estimated_paise as "spentOfEstimatedPaise"
    from spent s join ticket_categories c on c.id = s.category_id
    order by s.place, c.name`)
  return rows.map((row) => ({
    month: months[Number(row.place) - 1]?.month ?? '',
    categoryId: row.categoryId,
    category: row.category,
    n: Number(row.n),
    spentPaise: Number(row.spentPaise),
    estimatedN: Number(row.estimatedN),
    estimatedPaise: Number(row.estimatedPaise),
    spentOfEstimatedPaise: Number(row.spentOfEstimatedPaise),
  }))
}
