import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedPostgres, embeddedUrl, ensurePostgres } from '@/server/postgres'
import { findPostmaster } from '@/server/postgres-probe'
import { sendSignal, waitUntilGone } from '@/server/processes'

const GENEROUS_MS = 60_000
const dataDir = mkdtempSync(path.join(tmpdir(), 'estate-postgres-'))
const clusterDir = path.join(dataDir, 'postgres', 'data')

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query({ text: sql, rowMode: 'array' })
  await client.end()
  return rows[0]?.[0]
}

async function killPostmaster(): Promise<void> {
  const postmaster = findPostmaster(clusterDir)
  if (!postmaster) throw new Error('no postmaster to kill')
  sendSignal(postmaster, 'SIGKILL')
  await waitUntilGone(postmaster, GENEROUS_MS)
}

describe('the embedded Postgres', { timeout: GENEROUS_MS }, () => {
  let postgres: EmbeddedPostgres
  beforeAll(async () => {
    postgres = await ensurePostgres(dataDir, { fast: true })
  }, GENEROUS_MS)
  afterAll(async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true })
  })

  test('has a database for the estate, in UTC and UTF-8', async () => {
    expect(await ask(postgres.url, 'select current_database()')).toBe('estate')
    expect(await ask(postgres.url, 'show timezone')).toBe('UTC')
    expect(await ask(postgres.url, 'show server_encoding')).toBe('UTF8')
  })

  test('asks for its password', async () => {
    const withoutPassword = postgres.url.replace(/:[0-9a-f]{64}@/, ':wrong@')
    await expect(ask(withoutPassword, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  test('is started once however many ask at once', async () => {
    const others = await Promise.all([1, 2, 3].map(() => ensurePostgres(dataDir)))
    expect(others.map((other) => other.startedHere)).toEqual([false, false, false])
    await Promise.all(others.map((other) => other.stop()))
    expect(postgres.isRunning()).toBe(true)
  })

  test('comes back after kill -9 with what was committed', async () => {
    await ask(postgres.url, 'create table kept as select 42 as answer')
    await ask(postgres.url, 'checkpoint')
    await killPostmaster()
    expect(postgres.isRunning()).toBe(false)
    expect(await postgres.revive()).toBe(postgres.url)
    expect(await ask(postgres.url, 'select answer from kept')).toBe(42)
  })

  test('comes back when its old pid belongs to another program', async () => {
    await killPostmaster()
    const pidFile = path.join(clusterDir, 'postmaster.pid')
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n')
    writeFileSync(pidFile, [process.pid, ...rest].join('\n'))
    await postgres.revive()
    expect(postgres.isRunning()).toBe(true)
  })

  test('moves to another port when its own was taken meanwhile', async () => {
    const port = Number(new URL(postgres.url).port)
    await killPostmaster()
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve))
    const url = await postgres.revive()
    expect(new URL(url).port).not.toBe(String(port))
    expect(embeddedUrl(dataDir)).toBe(url)
    await new Promise((resolve) => squatter.close(resolve))
  })

  test('ends when its last user leaves, and not before', async () => {
    const other = await ensurePostgres(dataDir)
    await postgres.stop()
    expect(other.isRunning()).toBe(true)
    await other.stop()
    expect(other.isRunning()).toBe(false)
  })
})
