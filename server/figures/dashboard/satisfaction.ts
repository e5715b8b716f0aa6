import { type Sql, sql } from '../../database'
import { type Month, placeIn, spanOf } from './months'

/** What residents thought of the work that they rated in a month. */
export interface MonthsStars {
  /** `YYYY-MM` of the estate. */
  month: string
  /** Mean of 1 to 5; null where nobody gave any. */
  mean: number | null
  /** Tickets with stars. */
  n: number
}

/** Every month in its order. Stars count in the month in which they were given. */
export async function starsByMonth(database: Sql, months: readonly Month[]): Promise<MonthsStars[]> {
  if (months.length === 0) return []
  const at = sql`t.rated_at`
  const rows = await database.rows<{ place: string; stars: string; n: string }>(sql`
    select ${placeIn(at, months)} as place, sum(t.resident_rating) as stars, count(*) as n
    from tickets t where t.resident_rating is not null and ${spanOf(at, months)} group by 1`)
  const found = new Map(
    rows.map(({ place, stars, n }) => [Number(place), { stars: Number(stars), n: Number(n) }]),
  )
  return months.map(({ month }, index) => {
    const { stars = 0, n = 0 } = found.get(index + 1) ?? {}
    return { month, mean: n > 0 ? stars / n : null, n }
  })
}
