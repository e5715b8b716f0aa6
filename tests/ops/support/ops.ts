import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../../..')

/** How a command of the operator ended. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

interface Options {
  /** The test file's own database when absent. */
  databaseUrl?: string
  input?: string
  env?: Record<string, string>
  /** Kills the process as soon as its stderr matches. */
  killAt?: RegExp
}

/** Runs `estate ops …` in a process of its own, as an operator does. */
export async function ops(args: readonly string[], options: Options = {}): Promise<Ended> {
  const env = {
    ...process.env,
    ...options.env,
    ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/ops/main.ts', ...args], { cwd: ROOT, env })
  const ended: Ended = { code: null, stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    ended.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    ended.stderr += chunk
    if (options.killAt?.test(ended.stderr)) child.kill('SIGKILL')
  })
  child.stdin.end(options.input ?? '')
  const [code] = await once(child, 'close')
  return { ...ended, code }
}

const addressOf = (name: string): string => {
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

/** An empty database, or a copy of another one; answers its address. */
export async function aDatabase(copyOf?: string): Promise<string> {
  const name = `ops_${randomUUID().replaceAll('-', '')}`
  const source = copyOf ? ` template ${new URL(copyOf).pathname.slice(1)}` : ''
  await query(inject('postgresUrl'), `create database ${name}${source}`)
  return addressOf(name)
}

/** A database with the schema and nothing in it. */
export async function aMigratedDatabase(): Promise<string> {
  const url = await aDatabase()
  const { code, stderr } = await ops(['migrate'], { databaseUrl: url })
  if (code !== 0) throw new Error(`The database could not be migrated: ${stderr}`)
  return url
}

/** Rows of a query in any database. */
export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

/** The one value of a query with one row and one column. */
export async function oneValue<Value>(url: string, text: string): Promise<Value> {
  const [row] = await query<{ value: Value }>(url, `select (${text}) as value`)
  return (row as { value: Value }).value
}
