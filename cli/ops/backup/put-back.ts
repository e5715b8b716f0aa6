import type { Client } from 'pg'
import type { Note } from '@/server/steps'
import { quoted } from './catalogue'

interface Part {
  what: string
  drop: string
  add: string
}

/** In which a table's keys go before what refers to them, and come back in the other order. */
const KEYS = `contype in ('p', 'u', 'x')`
const REFERENCES = `contype = 'f'`

/**
 * Takes keys, indexes, references and triggers off tables that are about to be filled: rows may then come in any order, are
 * counted by nobody twice, and each index is built once and not row by row. The answer puts all of it back, which checks
 * every row. All of it is part of the open transaction, and needs no more than the tables' owner.
 */
export async function takeApart(
  client: Client,
  tables: readonly string[],
): Promise<(note: Note) => Promise<void>> {
  const references = await constraintsOf(client, tables, REFERENCES)
  const keys = await constraintsOf(client, tables, KEYS)
  const indexes = await indexesOf(client, tables)
  await switchTriggers(client, tables, 'disable')
  for (const { drop } of [...references, ...indexes, ...keys]) await client.query(drop)
  return async (note) => {
    for (const { what, add } of [...keys, ...indexes, ...references]) {
      note(what)
      await client.query(add)
    }
    await switchTriggers(client, tables, 'enable')
  }
}

async function constraintsOf(client: Client, tables: readonly string[], which: string): Promise<Part[]> {
  const { rows } = await client.query<Part>(
    `select conname as what, format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint
    where connamespace = 'public'::regnamespace and ${which}
      and conrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relname = any($1))
    order by conrelid, conname`,
    [tables],
  )
  return rows
}

async function indexesOf(client: Client, tables: readonly string[]): Promise<Part[]> {
  const { rows } = await client.query<Part>(
    `select c.relname as what, format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as add
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
    where t.relnamespace = 'public'::regnamespace and t.relname = any($1)
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.${KEYS})
    order by t.relname, c.relname`,
    [tables],
  )
  return rows
}

/** Empties tables for good, also those that refuse it in everyday use. */
export async function emptyTables(client: Client, tables: readonly string[]): Promise<void> {
  await switchTriggers(client, tables, 'disable')
  await truncate(client, tables)
  await switchTriggers(client, tables, 'enable')
}

/** Empties tables whose triggers are off. */
export async function truncate(client: Client, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return
  await client.query(`truncate ${tables.map((name) => `public.${quoted(name)}`).join(', ')} restart identity`)
}

async function switchTriggers(
  client: Client,
  tables: readonly string[],
  to: 'enable' | 'disable',
): Promise<void> {
  const { rows } = await client.query<{ command: string }>(
    `select format('alter table %s ${to} trigger user', c.oid::regclass) as command from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname = any($1)
      and exists (select 1 from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal)`,
    [tables],
  )
  for (const { command } of rows) await client.query(command)
}
