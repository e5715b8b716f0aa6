import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** What neighbours are called in the market, by their accounts' ids: the first name, and nothing by which to reach them. */
export async function firstNamesOf(
  { req }: Pick<Viewer, 'req'>,
  userIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = [...new Set(userIds)]
  if (ids.length === 0) return new Map()
  const database = await reading(req)
  const rows = await database.rows<{ id: string; name: string }>(sql`
    select id, split_part(trim(name), ' ', 1) as name from users where id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
