import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'

/** Names of accounts by their ids, in one query: accounts themselves are not for residents to read. */
export async function namesOf(
  req: PayloadRequest,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const database = await reading(req)
  const rows = await database.rows<{ id: string; name: string }>(
    sql`select id, name from users where id = any(${sql.param(wanted)}::uuid[])`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
