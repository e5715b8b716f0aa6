import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ownFolder } from '../../support/folders'
import { type Ended, ops, query } from './ops'

/** A photo's bytes: what a file of the tests holds does not matter, as long as it is told apart. */
const PHOTO_BYTES = 300_000

/** An estate of a test's own: a database and a data folder. */
export interface OwnEstate {
  url: string
  dataDir: string
}

/** A data folder for a database, with files as an estate has them. */
export function withFiles(url: string): OwnEstate {
  const estate = withoutFiles(url)
  mkdirSync(path.join(estate.dataDir, 'media'))
  for (const name of ['tap.jpg', 'नल और पाइप.jpg', `${'long-'.repeat(30)}name.webp`])
    writeFileSync(path.join(estate.dataDir, 'media', name), randomBytes(PHOTO_BYTES))
  writeFileSync(path.join(estate.dataDir, 'media', 'empty.pdf'), '')
  writeFileSync(path.join(estate.dataDir, 'payload-secret'), randomBytes(32).toString('hex'), { mode: 0o600 })
  return estate
}

export const withoutFiles = (url: string): OwnEstate => ({ url, dataDir: ownFolder('data-') })

/** A command of the operator on such an estate. */
export function opsOn(
  estate: OwnEstate,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Ended> {
  return ops(args, { databaseUrl: estate.url, env: { ESTATE_DATA: estate.dataDir, ...env } })
}

/** The same, left running, for whoever means to kill it. */
export function startOps(estate: OwnEstate, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'cli/ops/main.ts', ...args], {
    env: { ...process.env, DATABASE_URL: estate.url, ESTATE_DATA: estate.dataDir },
    stdio: 'ignore',
  })
}

export async function killed(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}

/** Where no backup is yet. */
export const newFile = (): string => path.join(ownFolder('backups-'), 'estate.backup')

/** A hash of every table's rows, whatever their order. The note that a backup was made is not in the backup itself. */
export async function contentOf(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  )
  const content: Record<string, string> = {}
  for (const { name } of tables.filter((table) => table.name !== 'job_runs')) {
    const [row] = await query<{ value: string }>(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text collate "C")), '') as value from "${name}" t`,
    )
    content[name] = row?.value ?? ''
  }
  return content
}

/** What a database guarantees: columns, keys, references, checks, indexes, triggers and functions. */
export async function guaranteesOf(url: string): Promise<unknown[]> {
  const parts = [
    `select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attgenerated
      from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, 2`,
    `select conrelid::regclass::text, conname, pg_get_constraintdef(oid), convalidated from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2`,
    `select indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid, indisunique from pg_index
      where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) order by 1`,
    `select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid), tgenabled from pg_trigger where not tgisinternal
      and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace) order by 1, 2`,
    `select p.oid::regprocedure::text, md5(pg_get_functiondef(p.oid)) from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prolang <> 13 order by 1`,
  ]
  const found: unknown[] = []
  for (const part of parts) found.push(await query(url, part))
  return found
}

/** The files of an estate by name, as hex. */
export function filesOf({ dataDir }: OwnEstate): Record<string, string> {
  const folder = path.join(dataDir, 'media')
  const names = readdirSync(folder).sort()
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, name)).toString('hex')]),
  )
}

/** What lies in the data folder, so that nothing is left beside. */
export const namesIn = ({ dataDir }: OwnEstate): string[] => readdirSync(dataDir).sort()

/** The one line in which a command says why it did nothing. */
export function refusal({ code, stdout, stderr }: Ended): string {
  const lines = stderr.trim().split('\n')
  const reason = lines.at(-1) ?? ''
  if (code !== 1 || stdout !== '' || /^\s+at /m.test(stderr))
    throw new Error(`It was no clear refusal: ${code} ${stdout}${stderr}`)
  return reason
}
