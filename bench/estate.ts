import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { ensurePostgres } from '@/server/postgres'
import { emailOf, PASSWORD, type PersonName } from '@/tests/support/people'
import { PLAIN_TABLES } from './plain'
import { PLAIN_BOOKINGS_TABLE } from './plain-bookings'

/** A throw-away estate with the plain collections beside it. */
export interface BenchEstate {
  url: string
  dataDir: string
  databaseUrl: string
  env: NodeJS.ProcessEnv
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  signIn(person: PersonName): Promise<string>
  stop(): Promise<void>
}

/** Starts Postgres with the product's own settings, the schema, the cast and the server. */
export async function startBenchEstate(): Promise<BenchEstate> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'estate-bench-'))
  const postgres = await ensurePostgres(dataDir)
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: postgres.url,
    ESTATE_DATA: dataDir,
    LOG_LEVEL: 'error',
    PAYLOAD_SECRET: 'a secret of the benchmarks alone',
    NODE_ENV: 'production',
  }
  for (const file of ['cli/ops/main.ts migrate', 'tests/support/make-cast.ts']) {
    const made = spawnSync(process.execPath, ['--import', 'tsx', ...file.split(' ')], {
      env,
      encoding: 'utf8',
    })
    if (made.status !== 0) throw new Error(`${file} failed: ${made.stderr}${made.stdout}`)
  }
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  await client.query(PLAIN_TABLES)
  await client.query(PLAIN_BOOKINGS_TABLE)
  const server = fork(path.join(import.meta.dirname, 'server.ts'), { env, execArgv: ['--import', 'tsx'] })
  const url = `http://127.0.0.1:${await portOf(server)}`
  return {
    url,
    dataDir,
    databaseUrl: postgres.url,
    env,
    query: async (text, values) => (await client.query(text, values)).rows,
    signIn: (person) => signIn(url, person),
    stop: async () => {
      server.kill()
      await client.end()
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  const died = once(server, 'exit').then(() =>
    Promise.reject(new Error('The server of the benchmarks did not start.')),
  )
  const [message] = (await Promise.race([once(server, 'message'), died])) as [{ port: number }]
  return message.port
}

async function signIn(url: string, person: PersonName): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(person), password: PASSWORD }),
  })
  return ((await response.json()) as { token: string }).token
}
