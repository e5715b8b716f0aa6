import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { ensurePostgres } from '@/server/postgres'

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
  const postgres = await ensurePostgres(dataDir, { fast: true })
  await makeTemplate(postgres.url, dataDir)
  project.provide('postgresUrl', postgres.url)
  project.provide('dataDir', dataDir)
  return async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
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
