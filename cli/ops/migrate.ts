import { statSync } from 'node:fs'
import type { BasePayload } from 'payload'
import pg from 'pg'
import { env } from '@/server/env'
import { FILES_FOLDER } from '@/server/files'
import { makeFilesFolder } from '@/server/files/folder'
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
    await closeFiles()
  } finally {
    await client.end()
  }
  process.stderr.write('The database is up to date.\n')
}

/** Payload would make the folder of uploads open to everybody on the machine. Only who has the data folder may choose. */
async function closeFiles(): Promise<void> {
  const uid = process.getuid?.()
  const owner = statSync(env.dataDir, { throwIfNoEntry: false })?.uid
  if (!env.bucket && owner !== undefined && (uid === 0 || uid === owner)) await makeFilesFolder(FILES_FOLDER)
}

/** Payload tells its log of each migration, in lines that are none for a person to read. */
function quieten({ logger }: BasePayload): void {
  if (env.logLevel === 'info') logger.level = 'warn'
}
