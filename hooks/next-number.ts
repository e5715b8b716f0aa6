import type { PayloadRequest } from 'payload'
import { localYear } from '@/domain/time'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf } from './actor'

/**
 * The next number of a kind in the estate's year, `BKG-2026-0001`: unique for ever, with gaps where a write did not come
 * about. In the request's transaction, though the number is gone whatever becomes of it.
 */
export async function nextNumber(req: PayloadRequest, kind: 'ANN' | 'BKG' | 'RCP'): Promise<string> {
  const database = await inTransaction(req)
  const year = localYear(nowOf(req), env.timeZone)
  const [row] = await database.rows<{ number: string }>(sql`select next_number(${kind}, ${year}) as number`)
  if (!row) throw new Error(`The database gave no ${kind} number.`)
  return row.number
}
