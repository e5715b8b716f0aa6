import pg from 'pg'
import { installQueue } from '@/server/queue'
import { MIGRATION_LOCK } from './locks'
import { openDatabase, openEstate } from './payload'

/** Brings the schema up to date. Whoever comes second waits for the first and finds nothing left to do. */
export async function migrate(): Promise<void> {
  const client = new pg.Client({ connectionString: await openDatabase() })
  await client.connect()
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  const payload = await openEstate()
  await payload.db.migrate()
  await installQueue(payload)
  process.stderr.write('The database is up to date.\n')
}
