import type { Client } from 'pg'
import { migrations } from '@/migrations'
import { broken, type Finding, ok, warn } from './finding'

const EXTENSION = 'btree_gist'
const MIGRATE = 'run `estate ops migrate`'

/** The schema and what it stands on. */
export async function checkSchema(client: Client): Promise<Finding[]> {
  return [await checkMigrations(client), await checkExtension(client)]
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

/** Whether there is such a table, `schema.name`. */
export async function exists(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [table])
  return rows[0]?.is === true
}
