import type { PayloadRequest } from 'payload'
import { reading, sql } from '@/server/database'

/** The reports of what somebody wrote themselves, whatever became of them: who made them is not theirs to learn. */
export async function reportsAbout(req: PayloadRequest, userId: string): Promise<string[]> {
  const database = await reading(req)
  const rows = await database.rows<{ id: string }>(
    sql`select id from reports where subject_author_id = ${userId}`,
  )
  return rows.map(({ id }) => id)
}
