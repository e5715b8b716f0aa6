import type { BasePayload } from 'payload'
import pg from 'pg'
import { env } from '@/server/env'
import { installQueue } from '@/server/queue'
import { openDatabase } from './database'
import { MIGRATION_LOCK } from './locks'
import { openPayload } from './payload'

/** Brings the schema up to date. Whoever comes second waits for the first and finds nothing left to do. */
export async function migrate(): Promise<void> {
  const client = new pg.Client({ connectionString: await openDatabase({ mayMake: true }) })
  // Its loss is told by the statement that runs into it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const payload = await openPayload({ mayMake: true })
    quieten(payload)
    await payload.db.migrate()
    await installQueue(payload)
  } finally {
    await client.end()
  }
  process.stderr.write('The database is up to date.\n')
}

/** Payload tells its log of each migration, in lines that are none for a person to read. */
function quieten({ logger }: BasePayload): void {
  if (env.logLevel === 'info') logger.level = 'warn'
}
