import { BLOCKING_STATUSES } from '@/domain/bookings/words'
import { DEPOSIT_AGE_DAYS, DEPOSIT_AGES, type DepositAge } from '@/domain/figures/dashboards'
import { addDays } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'
import { literals } from '../../literals'

/** Deposits that the estate still has, by how long ago their use was. */
export interface DepositsByAge {
  age: DepositAge
  bookings: number
  paise: number
}

/**
 * Bookings whose deposit the estate still has, `id`, `facility_id`, `end` and `paise`. Two parts, because the partial indexes hold exactly
 * these: of what is to take place, and of what is over or called off and has not all gone back.
 */
export const HELD = sql`
  select id, facility_id, "end", deposit_paid_paise as paise from bookings
  where status in ${literals(BLOCKING_STATUSES)} and deposit_paid_paise > 0 and refund_paise <= refunded_paise
  union all
  select id, facility_id, "end", least(deposit_paid_paise, refund_paise - refunded_paise) as paise from bookings
  where refund_paise > refunded_paise and deposit_paid_paise > 0`

/** How old a deposit is at `now`; days are of 24 hours, and the edge belongs to the younger. */
export const ageOf = (now: Date) => sql`case
  when "end" > ${instant(now)} then 'coming'
  when "end" > ${instant(addDays(now, -DEPOSIT_AGE_DAYS.young - 1))} then 'young'
  when "end" > ${instant(addDays(now, -DEPOSIT_AGE_DAYS.old - 1))} then 'middle'
  else 'old' end`

/** Every age in its order. */
export async function depositsByAge(database: Sql, now: Date): Promise<DepositsByAge[]> {
  const rows = await database.rows<{ age: DepositAge; n: string; paise: string }>(sql`
    select ${ageOf(now)} as age, count(*) as n, sum(paise) as paise from (${HELD}) held group by 1`)
  const found = new Map(rows.map((row) => [row.age, row]))
  return DEPOSIT_AGES.map((age) => ({
    age,
    bookings: Number(found.get(age)?.n ?? 0),
    paise: Number(found.get(age)?.paise ?? 0),
  }))
}
