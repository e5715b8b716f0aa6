import { migrations } from '@/migrations'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import { runningPayload } from './session'

/** Null when the database answers and every migration of this build has run; else what is missing. */
export async function isReady(): Promise<string | null> {
  try {
    const database = onPool(await runningPayload())
    const ran = await database.rows<{ name: string }>(sql`select name from payload_migrations`)
    const names = new Set(ran.map((row) => row.name))
    const missing = migrations.filter((migration) => !names.has(migration.name))
    return missing.length > 0 ? 'The schema is behind this version: run `estate ops migrate`.' : null
  } catch (error) {
    logger.warn({ err: error }, 'The readiness check failed.')
    return 'The database does not answer.'
  }
}
