import pg, { type Client } from 'pg'
import { checkDatabase } from '@/server/preflight'
import { type Opening, openDatabase } from '../database'
import { BACKUP_LOCK, MIGRATION_LOCK } from '../locks'

/** Whatever the server, the role or the machine sets: text of the same data is the same, and nothing is cut off in the middle. */
const SETTINGS: Record<string, string> = {
  client_encoding: 'UTF8',
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
  search_path: 'public',
  synchronize_seqscans: 'off',
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  // Since Postgres 17.
  transaction_timeout: '0',
}
/** How long a migration, a backup or a restore that is under way is waited for. */
const LOCK_TIMEOUT = '10s'
const LOCK_NOT_AVAILABLE = '55P03'

/** Opens one connection for a backup or a restore, set so that data reads the same everywhere, and closes it in the end. */
export async function withSession<T>(
  work: (client: Client) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const connectionString = await openDatabase(opening)
  await checkDatabase(connectionString)
  const client = new pg.Client({ connectionString })
  // Its loss is told by the statement that runs into it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(
      `select set_config(name, $1::json ->> name, false) from pg_settings where name in (select json_object_keys($1::json))`,
      [JSON.stringify(SETTINGS)],
    )
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Waits until no migration or restore is under way, and keeps new ones waiting until the connection ends. @throws Error after ten seconds. */
export async function keepSchemaStill(client: Client, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_lock_shared' : 'pg_advisory_lock'
  await client.query(`set lock_timeout = '${LOCK_TIMEOUT}'`)
  try {
    await client.query(`select ${lock}($1)`, [MIGRATION_LOCK])
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
    throw new Error(
      'A migration, a backup or a restore is under way: wait until it has ended, and try again.',
    )
  }
}

/** Takes the one place for a backup. @throws Error when another is being made. */
export async function takeBackupPlace(client: Client): Promise<void> {
  const { rows } = await client.query<{ is: boolean }>('select pg_try_advisory_lock($1) as is', [BACKUP_LOCK])
  if (!rows[0]?.is) throw new Error('Another backup of this estate is being made: wait until it has ended.')
}
