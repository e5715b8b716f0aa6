import type { Client } from 'pg'
import { UNNAMED_ESTATE } from '@/domain/estate'

/** A table of the estate, and the columns that are stored rather than reckoned from others. */
export interface TableShape {
  name: string
  columns: string[]
}

/** Where a sequence stands. `value` is a whole number of 64 bits, as text. */
export interface SequenceState {
  name: string
  value: string
  isCalled: boolean
}

/** What an extension brought belongs to it, and not to the estate. */
const OF_NO_EXTENSION = `not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`

/** A name as it stands in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Every table of the estate with its stored columns, by name. Columns that are generated come out of the others. */
export async function tablesOf(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select c.relname as name, coalesce((select array_agg(a.attname::text order by a.attnum) from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}') as columns
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and ${OF_NO_EXTENSION} order by c.relname`)
  return rows
}

/** Every view of the estate, and whether it keeps what it showed last. */
export async function viewsOf(client: Client): Promise<{ name: string; isStored: boolean }[]> {
  const { rows } = await client.query<{ name: string; isStored: boolean }>(`
    select c.relname as name, c.relkind = 'm' as "isStored" from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm') and ${OF_NO_EXTENSION} order by c.oid`)
  return rows
}

/** Where every sequence of the estate stands. */
export async function sequencesOf(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'S' and ${OF_NO_EXTENSION} order by c.relname`)
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const state = await client.query<SequenceState>(
      `select last_value::text as value, is_called as "isCalled" from public.${quoted(name)}`,
    )
    states.push({ name, ...(state.rows[0] as Omit<SequenceState, 'name'>) })
  }
  return states
}

/** The migrations that have run, by name; empty where there is no schema yet. */
export async function migrationsRun(client: Client): Promise<string[]> {
  if (!(await hasTable(client, 'payload_migrations'))) return []
  const { rows } = await client.query<{ name: string }>(
    'select name from public.payload_migrations where batch > 0 order by name',
  )
  return rows.map(({ name }) => name)
}

/** What the settings call the estate. */
export async function nameOfEstate(client: Client): Promise<string> {
  if (!(await hasTable(client, 'settings'))) return UNNAMED_ESTATE
  const { rows } = await client.query<{ name: string | null }>(
    'select estate_name as name from public.settings limit 1',
  )
  return rows[0]?.name ?? UNNAMED_ESTATE
}

/** Whether anything belongs to somebody: accounts, or a register that was typed in before them. */
export async function isInUse(client: Client): Promise<boolean> {
  for (const table of ['users', 'flats', 'tickets']) {
    if (!(await hasTable(client, table))) continue
    const { rowCount } = await client.query(`select 1 from public.${table} limit 1`)
    if (rowCount) return true
  }
  return false
}

export async function hasTable(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>('select to_regclass($1) is not null as is', [
    `public.${table}`,
  ])
  return rows[0]?.is === true
}
