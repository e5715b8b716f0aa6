import type { PayloadRequest } from 'payload'
import type { Audience } from '@/domain/announcements/audience'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/** @throws RuleViolation 400 on `audience` for a block that the estate does not have. */
export async function requireBlocks(req: PayloadRequest, { blocks }: Audience): Promise<void> {
  if (blocks.length === 0) return
  const database = await inTransaction(req)
  const known = await database.rows<{ block: string }>(sql`select distinct block from flats`)
  const missing = blocks.find((block) => !known.some((row) => row.block === block))
  if (missing === undefined) return
  throw invalid([{ field: 'audience', message: `There is no block ${missing}.` }])
}
