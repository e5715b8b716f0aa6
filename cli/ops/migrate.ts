import pg from 'pg'
import { installQueue } from '@/server/queue'
import { openDatabase } from './database'
import { MIGRATION_LOCK } from './locks'
import { openPayload } from './payload'

/** Brings the schema up to date. Whoever comes second waits for the first and finds nothing left to do. */
export async function migrate(): Promise<void> {
  const client = new pg.Client({ connectionString: await openDatabase({ mayMake: true }) })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    const payload = await openPayload({ mayMake: true })
    await payload.db.migrate()
    await installQueue(payload)
  } finally {
    await client.end()
  }
  process.stderr.write('The database is up to date.\n')
}
