import { presentResident } from '../audience'
import { type Sql, sql } from '../database'

/**
 * Whose figures each account may read, by account: `figuresReadBy` of domain/figures/staff-access.ts in SQL, for many at once.
 * `all` for the committee and the administrator, else members of staff: themselves and who is below them. Two statements.
 */
export async function readersOfFigures(
  database: Sql,
  userIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, 'all' | ReadonlySet<string>>> {
  const accounts = sql`any(${sql.param([...userIds])}::uuid[])`
  const below = await database.rows<{ user_id: string; ids: string[] }>(sql`
    with recursive below(user_id, id) as (
      select s.user_id, s.id from staff s where s.user_id = ${accounts} and s.is_active
      union select b.user_id, t.id from below b join staff t on t.reporting_to_id = b.id)
    select user_id, array_agg(id) as ids from below group by user_id`)
  const committee = await database.rows<{ user_id: string }>(sql`
    select r.user_id from residents r
    where r.user_id = ${accounts} and r.committee_role <> 'none' and ${presentResident(now)}
    union select a.user_id from administrators a where a.user_id = ${accounts}`)
  return new Map<string, 'all' | ReadonlySet<string>>([
    ...below.map(({ user_id: id, ids }) => [id, new Set(ids)] as const),
    ...committee.map(({ user_id: id }) => [id, 'all'] as const),
  ])
}
