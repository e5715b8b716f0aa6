import pg from 'pg'
import { saying } from './answers'
import { stored } from './database'
import type { Answer } from './estate'

/** A connection of its own to the test file's database, in a transaction; ends with `work`, whatever becomes of it. */
export async function inOtherTransaction<Result>(
  work: (other: pg.Client) => Promise<Result>,
): Promise<Result> {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  try {
    await other.query('begin')
    return await work(other)
  } finally {
    await other.end()
  }
}

/**
 * Changes rows in a transaction of its own, starts `work`, and commits when `work` waits for the rows: what `work` had seen
 * before is over when it goes on.
 */
export function overtaken<Result>(
  statement: string,
  values: unknown[],
  work: () => Promise<Result>,
  waiting = 1,
): Promise<Result> {
  return inOtherTransaction(async (other) => {
    await other.query(statement, values)
    const running = work()
    await Promise.race([waitForLocks(waiting), running])
    await other.query('commit')
    return running
  })
}

/** Until so many statements of this database wait for another's lock. */
export async function waitForLocks(count = 1): Promise<void> {
  for (;;) {
    const waiting = await stored(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (waiting.length >= count) return
  }
}

/**
 * Two calls that both wait for a facility (or an event), the first before the second; then it is let go, and they come in
 * that order. What each was answered.
 */
export function oneAfterTheOther(
  id: string,
  first: () => Promise<Answer>,
  second: () => Promise<Answer>,
  table: 'facilities' | 'events' = 'facilities',
): Promise<string[]> {
  return inOtherTransaction(async (other) => {
    await other.query(`select id from ${table} where id = $1 for update`, [id])
    const one = first()
    await waitForLocks(1)
    const two = second()
    await waitForLocks(2)
    await other.query('commit')
    return [saying(await one), saying(await two)]
  })
}
