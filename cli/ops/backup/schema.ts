import type { MigrateUpArgs } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Client } from 'pg'
import { migrations } from '@/migrations'
import { hasTable, quoted, tablesOf, viewsOf } from './catalogue'

/** What the migrations stand on and do not make themselves. */
const EXTENSION = 'btree_gist'

/** In which order they run: by their names, as `estate ops migrate` takes them. */
const inOrder = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** Names of all migrations of this program. */
export const knownMigrations: readonly string[] = inOrder.map(({ name }) => name)

/** Whether two lists of migrations are of the same ones, in whatever order. */
export const isSameSet = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((name) => others.includes(name))

/** Whether exactly this program's migrations have run. */
export const isKnownSchema = (names: readonly string[]): boolean => isSameSet(names, knownMigrations)

/** Refuses a database that holds tables and is no estate: nothing of anybody else's is dropped. @throws Error in one line. */
export async function refuseForeignDatabase(client: Client): Promise<void> {
  if (await hasTable(client, 'payload_migrations')) return
  const [table] = await tablesOf(client)
  if (!table) return
  throw new Error(
    `The database holds something that is no estate (its table ${table.name}, for one): give an empty one. Nothing was changed.`,
  )
}

/** Runs those of this program's migrations that `which` names, and writes them down in `batch` unless that is null. */
export async function runMigrations(
  client: Client,
  which: (name: string) => boolean,
  batch: number | null,
): Promise<string[]> {
  const chosen = inOrder.filter(({ name }) => which(name))
  // A migration of the estate speaks SQL and asks for nothing else: in this transaction there is no Payload.
  const given = { db: drizzle({ client }) } as unknown as MigrateUpArgs
  for (const { name, up } of chosen) {
    await up(given)
    if (batch === null) continue
    await client.query('insert into public.payload_migrations (name, batch) values ($1, $2)', [name, batch])
  }
  return chosen.map(({ name }) => name)
}

/** Drops all that the schema `public` has, but for what belongs to extensions, and builds the schema as it was after `names`. */
export async function rebuildSchema(client: Client, names: readonly string[]): Promise<void> {
  await dropEverything(client)
  await client.query(`create extension if not exists ${EXTENSION}`)
  await runMigrations(client, (name) => names.includes(name), null)
}

async function dropEverything(client: Client): Promise<void> {
  for (const { name, isStored } of await viewsOf(client))
    await client.query(
      `drop ${isStored ? 'materialized view' : 'view'} if exists public.${quoted(name)} cascade`,
    )
  const tables = await tablesOf(client)
  // All at once, since they refer to one another. What somebody built on them keeps them from being dropped.
  if (tables.length > 0)
    await client.query(`drop table ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')}`)
  const { rows } = await client.query<{ command: string }>(`
    select command from (
      select 1 as turn, p.oid, format('drop routine %s', p.oid::regprocedure) as command from pg_proc p
        where p.pronamespace = 'public'::regnamespace
      union all select 2, c.oid, format('drop sequence %s', c.oid::regclass) from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
      union all select 3, t.oid, format('drop type %s', t.oid::regtype) from pg_type t
        where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
    ) o
    where not exists (select 1 from pg_depend d where d.objid = o.oid and d.deptype in ('e', 'i')) order by turn, command`)
  for (const { command } of rows) await client.query(command)
}
