import { type Kept, RETENTION } from '@/domain/retention'
import { addDays } from '@/domain/time'
import { inOwnTransaction, type Sql } from '@/server/database'
import type { JobContext } from '../job'

/** Rows of one transaction: short, so that nobody waits for it. */
export const BATCH = 1_000

/** Lets go of at most one batch of what is older than `before`. Answers how many there were. */
export type Sweep = (database: Sql, before: Date) => Promise<number>

/** Sweeps by the batch until less than one is left, or the process stops. Answers how many rows went. */
export async function sweepAll(
  { payload, now, signal }: JobContext,
  kept: Kept,
  sweep: Sweep,
): Promise<number> {
  const before = addDays(now, -RETENTION[kept].days)
  let gone = 0
  while (!signal?.aborted) {
    const count = await inOwnTransaction(payload, (database) => sweep(database, before))
    gone += count
    if (count < BATCH) break
  }
  return gone
}
