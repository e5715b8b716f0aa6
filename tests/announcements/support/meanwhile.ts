import pg from 'pg'
import { expect } from 'vitest'
import { stored } from '../../support/database'

/**
 * Does `work` and, while it is about to write deliveries, `change`: what it has read by then is what stood before. Nothing
 * is slept through: the change is made when somebody waits for the table.
 */
export async function beforeDeliveriesAreWritten<Result>(
  work: () => Promise<Result>,
  change: () => Promise<unknown>,
): Promise<Result> {
  const holder = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('lock table deliveries in share mode')
    const result = work()
    await expect
      .poll(() => stored(`select 1 from pg_locks where relation = 'deliveries'::regclass and not granted`), {
        timeout: 30_000,
      })
      .toHaveLength(1)
    await change()
    await holder.query('commit')
    return await result
  } finally {
    await holder.end()
  }
}
