import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

/** The database that every test file starts from: migrated, with the cast in it. */
export const TEMPLATE = 'estate_template'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the tests' own Postgres, whose database name is to be replaced. */
    postgresUrl: string
    dataDir: string
  }
}

/** One embedded Postgres of its own for the run, on its own port, with the template made once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'estate-tests-'))
  const guard = startGuard(dataDir)
  const [url] = (await Promise.race([once(guard, 'message'), failureOf(guard)])) as [string]
  await makeTemplate(url, dataDir)
  project.provide('postgresUrl', url)
  project.provide('dataDir', dataDir)
  return async () => {
    const gone = once(guard, 'exit')
    guard.disconnect()
    await gone
  }
}

/** In a group of its own: what the terminal ends the run with does not reach it. */
const startGuard = (dataDir: string): ChildProcess =>
  fork(path.join(import.meta.dirname, 'postgres-guard.ts'), [dataDir], {
    detached: true,
    execArgv: ['--import', 'tsx'],
  })

async function failureOf(guard: ChildProcess): Promise<never> {
  const [code] = await once(guard, 'exit')
  throw new Error(`The tests’ Postgres did not start: its process ended with ${code}.`)
}

async function makeTemplate(url: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const templateUrl = new URL(url)
  templateUrl.pathname = `/${TEMPLATE}`
  const env = {
    ...process.env,
    DATABASE_URL: templateUrl.href,
    ESTATE_DATA: dataDir,
    LOG_LEVEL: 'error',
    NODE_ENV: 'test' as const,
  }
  for (const args of [['cli/ops/main.ts', 'migrate'], ['tests/support/make-cast.ts']]) {
    const made = spawnSync(process.execPath, ['--import', 'tsx', ...args], { env, encoding: 'utf8' })
    if (made.status !== 0)
      throw new Error(`The template could not be made: ${args.join(' ')}\n${made.stderr}${made.stdout}`)
  }
}
