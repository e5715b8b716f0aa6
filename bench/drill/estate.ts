import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensurePostgres } from '@/server/postgres'
import { findPostmaster } from '@/server/postgres-probe'
import { sendSignal, waitUntilGone } from '@/server/processes'
import { freePort } from '@/tests/support/ports'

const ROOT = path.join(import.meta.dirname, '../..')
const GONE_MS = 10_000

/** A throw-away estate with a Postgres of its own, which may be killed; the product's own settings, `fsync` on. */
export interface DrillEstate {
  url: string
  dataDir: string
  databaseUrl: string
  query<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>
  /** Runs a program of the estate to its end. @throws Error with what it said when it fails. */
  run(file: string, ...args: string[]): Promise<void>
  /** Starts web or worker; resolves when it is ready. */
  start(file: 'web/server.ts' | 'jobs/worker.ts'): Promise<ChildProcess>
  /** `kill -9` of Postgres, and its start. */
  crashPostgres(): Promise<void>
  stop(): Promise<void>
}

/** Starts Postgres and makes the schema and the cast. */
export async function startDrillEstate(): Promise<DrillEstate> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'estate-drill-'))
  const postgres = await ensurePostgres(dataDir)
  const url = `http://127.0.0.1:${await freePort()}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    ESTATE_DATA: dataDir,
    ESTATE_URL: url,
    PORT: new URL(url).port,
    PAYLOAD_SECRET: 'a secret of the drill alone',
    LOG_LEVEL: 'fatal',
  }
  const estate: DrillEstate = {
    url,
    dataDir,
    databaseUrl: postgres.url,
    query: (text) => query(postgres.url, text),
    run: (file, ...args) => run(env, file, args),
    start: (file) => start(env, file),
    crashPostgres: async () => {
      await killPostmaster(dataDir)
      await postgres.revive()
    },
    stop: async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  await estate.run('cli/ops/main.ts', 'migrate')
  await estate.run('tests/support/make-cast.ts')
  return estate
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function run(env: NodeJS.ProcessEnv, file: string, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${said}`)
}

async function start(env: NodeJS.ProcessEnv, file: string): Promise<ChildProcess> {
  const child = fork(path.join(ROOT, file), {
    cwd: ROOT,
    env,
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const died = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`${file} ended with ${code} while it started.`)),
  )
  died.catch(() => undefined)
  await Promise.race([once(child, 'message'), died])
  return child
}

async function killPostmaster(dataDir: string): Promise<void> {
  const postmaster = findPostmaster(path.join(realpathSync(path.join(dataDir, 'postgres')), 'data'))
  if (!postmaster) throw new Error('There is no Postgres to kill.')
  sendSignal(postmaster, 'SIGKILL')
  await waitUntilGone(postmaster, GONE_MS)
}

/** Ends a process of the estate, and waits until it is gone. */
export async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
