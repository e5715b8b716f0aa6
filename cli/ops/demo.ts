import type { Client } from 'pg'
import { inOneTransaction, requireSchema, withConnection } from './connection'
import { parseInstant } from './instant'

/** Names the one seeding that runs at a time. */
const SEED_LOCK = 20_260_147

/**
 * Seeds the demo estate into an empty database, in one transaction.
 * @throws Error when the database is in use, unless `ifEmpty` makes that a reason to leave it.
 */
export async function demo({ ifEmpty, at }: { ifEmpty?: boolean; at?: string }): Promise<void> {
  const started = performance.now()
  const now = at ? parseInstant(at) : new Date()
  const say = (line: string): void => void process.stderr.write(`  ${line}\n`)
  const isDone = await withConnection(
    async (client) => {
      await requireSchema(client)
      return inOneTransaction(client, async () => {
        await client.query('select pg_advisory_xact_lock($1)', [SEED_LOCK])
        if (!(await isEmpty(client))) return false
        const { seedDemo } = await import('./demo/seed-demo')
        await seedDemo(client, now, say)
        return true
      })
    },
    { mayMake: true },
  )
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (isDone) process.stderr.write(`The demo estate is ready (${seconds} s).\n`)
  else if (ifEmpty) process.stderr.write('The database is in use already: the demo estate is not added.\n')
  else
    throw new Error(
      'The database is not empty: the demo estate goes only into a fresh one. Nothing was changed.',
    )
}

/** Anything that belongs to somebody: accounts, or a register that was typed in before them. */
async function isEmpty(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`
    select 1 from users union all select 1 from flats union all select 1 from tickets limit 1`)
  return rowCount === 0
}
