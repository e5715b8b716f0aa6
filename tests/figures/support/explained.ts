import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Sql } from '@/server/database'
import { inOtherTransaction } from '../../support/overtaking'

/** The plans of all that `work` asks, where reading a whole table is the last resort, as it is with many rows. */
export async function plansOf(work: (database: Sql) => Promise<unknown>): Promise<string[]> {
  const asked: SQL[] = []
  await work({
    rows: async (query) => {
      asked.push(query)
      return []
    },
  })
  const dialect = new PgDialect()
  return inOtherTransaction(async (other) => {
    await other.query('set local enable_seqscan = off')
    const plans: string[] = []
    for (const query of asked) {
      const { sql, params } = dialect.sqlToQuery(query)
      const { rows } = await other.query(`explain ${sql}`, params)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    return plans
  })
}
