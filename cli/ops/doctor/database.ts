import type { Client } from 'pg'
import { migrations } from '@/migrations'
import { broken, type Finding, ok, warn } from './finding'

const EXTENSION = 'btree_gist'
/** Seconds between the clocks of the database and of this machine: from here on worth a word, and wrong. */
const SKEW_WARN_SECONDS = 2
const SKEW_BROKEN_SECONDS = 30
const MIGRATE = 'run `estate ops migrate`'

/** The schema and what it stands on. */
export async function checkSchema(client: Client): Promise<Finding[]> {
  return [
    await checkMigrations(client),
    await checkQueueTables(client),
    await checkExtension(client),
    await checkClock(client),
  ]
}

async function checkMigrations(client: Client): Promise<Finding> {
  const done = await migrationsDone(client)
  const missing = migrations.filter(({ name }) => !done.has(name))
  const unknown = [...done].filter((name) => !migrations.some((migration) => migration.name === name))
  if (missing.length > 0)
    return broken('migrations', `${missing.length} of ${migrations.length} are missing`, MIGRATE)
  if (unknown.length > 0) {
    return warn(
      'migrations',
      `the database is newer than this program (${unknown.join(', ')})`,
      'use the newer program',
    )
  }
  return ok('migrations', `all ${migrations.length} have run`)
}

async function migrationsDone(client: Client): Promise<Set<string>> {
  if (!(await exists(client, 'public.payload_migrations'))) return new Set()
  const { rows } = await client.query<{ name: string }>('select name from payload_migrations where batch > 0')
  return new Set(rows.map((row) => row.name))
}

async function checkQueueTables(client: Client): Promise<Finding> {
  return (await exists(client, 'pgboss.job'))
    ? ok('queue', 'its tables are there')
    : broken('queue', 'its tables are missing', MIGRATE)
}

async function checkExtension(client: Client): Promise<Finding> {
  const { rowCount } = await client.query('select 1 from pg_extension where extname = $1', [EXTENSION])
  return rowCount
    ? ok('extension', EXTENSION)
    : broken(
        'extension',
        `${EXTENSION} is missing`,
        `let an administrator of the database run: create extension ${EXTENSION}`,
      )
}

async function checkClock(client: Client): Promise<Finding> {
  const before = Date.now()
  const { rows } = await client.query<{ at: Date }>('select clock_timestamp() as at')
  const middle = (before + Date.now()) / 2
  const skew = Math.abs((rows[0]?.at.getTime() ?? middle) - middle) / 1000
  const message = `${skew.toFixed(1)} s apart from the database’s`
  if (skew >= SKEW_BROKEN_SECONDS) return broken('clock', message, 'set both clocks by NTP')
  return skew >= SKEW_WARN_SECONDS
    ? warn('clock', message, 'set both clocks by NTP')
    : ok('clock', 'the same as the database’s')
}

async function exists(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [table])
  return rows[0]?.is === true
}
