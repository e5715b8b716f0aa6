import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { ownFolder } from '../support/folders'
import {
  killed,
  newFile,
  type OwnEstate,
  opsOn,
  refusal,
  startOps,
  withFiles,
  withoutFiles,
} from './support/backups'
import { aDatabase, aMigratedDatabase, oneValue, query } from './support/ops'

let empty: string
let estate: OwnEstate

beforeAll(async () => {
  empty = await aMigratedDatabase()
  estate = withFiles(await aDatabase(empty))
  await query(
    estate.url,
    `insert into flats (block, number, floor) select 'A', 'A-' || i, 1 from generate_series(1, 500) i`,
  )
}, 120_000)

/** Writes two rows in one transaction again and again, and answers how often. Tables are copied one after the other. */
async function keepWriting(signal: AbortSignal): Promise<number> {
  const client = new pg.Client({ connectionString: estate.url })
  await client.connect()
  let pairs = 0
  while (!signal.aborted) {
    pairs += 1
    await client.query(`begin;
      insert into flats (block, number, floor) values ('W', 'W-${pairs}', 1);
      insert into payload_kv (key, data) values ('W-${pairs}', '{}');
      commit`)
  }
  await client.end()
  return pairs
}

/** The command in a process whose files may have so many KB: to it, the disk is full then. */
async function withinFileSize(
  kilobytes: number,
  args: readonly string[],
): Promise<{ code: number | null; stderr: string }> {
  const command = `ulimit -f ${kilobytes}; exec "$0" --import tsx cli/ops/main.ts "$@"`
  const env = { ...process.env, DATABASE_URL: estate.url, ESTATE_DATA: estate.dataDir }
  const child = spawn('bash', ['-c', command, process.execPath, ...args], { env })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const [code] = await once(child, 'close')
  return { code, stderr }
}

/** A disk of half a megabyte; undefined where this account may not mount one. */
function aTinyDisk(): string | undefined {
  const disk = ownFolder('disk-')
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk])
  return mounted.status === 0 ? disk : undefined
}

const backupRuns = () =>
  oneValue<number>(
    estate.url,
    `select count(*)::int from job_runs where job = 'backup' and finished_at is not null and error is null`,
  )

describe('a backup', () => {
  test('is one file that nobody else may read, and is noted', async () => {
    const file = newFile()
    const before = await backupRuns()
    const { code, stdout, stderr } = await opsOn(estate, ['backup', file])
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })
    expect(stderr).toMatch(/\d+ tables with \d+ rows and 4 files/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
    expect(await backupRuns()).toBe(before + 1)
  })

  test('never takes the place of another file', async () => {
    const file = newFile()
    writeFileSync(file, 'the only copy')
    expect(refusal(await opsOn(estate, ['backup', file]))).toContain('is not overwritten')
    expect(statSync(file).size).toBe('the only copy'.length)
  })

  test('without a name is a wrong call, and so is a restore', async () => {
    for (const command of ['backup', 'restore']) {
      const { code, stderr } = await opsOn(estate, [command, ''])
      expect(code).toBe(2)
      expect(stderr).toMatch(/^Name the file that .*\n$/)
    }
  })

  test('that cannot be written there says so in one line', async () => {
    expect(refusal(await opsOn(estate, ['backup', '/nowhere/at/all/estate.backup']))).toContain(
      'There is no folder',
    )
    expect(refusal(await opsOn(estate, ['backup', path.join(estate.dataDir, 'media', 'b')]))).toContain(
      'another place',
    )
    expect(refusal(await opsOn(estate, ['backup', '/proc/estate.backup']))).toContain('/proc/estate.backup')
  })

  test('shows one moment while people write', async () => {
    const file = newFile()
    const writing = new AbortController()
    const written = keepWriting(writing.signal)
    expect((await opsOn(estate, ['backup', file])).code).toBe(0)
    writing.abort()
    const pairs = await written
    const other = withoutFiles(await aDatabase(empty))
    const restored = await opsOn(other, ['restore', file])
    expect(restored.code, restored.stderr).toBe(0)
    const inBackup = await oneValue<number>(other.url, `select count(*)::int from flats where block = 'W'`)
    expect(await oneValue(other.url, 'select count(*)::int from payload_kv')).toBe(inBackup)
    expect(inBackup).toBeGreaterThan(0)
    expect(inBackup).toBeLessThan(pairs)
  }, 120_000)

  test('that is killed leaves nothing under its name, and the next one is whole', async () => {
    const file = newFile()
    // It has begun its file when it asks for the tables, and waits for this one.
    const blocker = new pg.Client({ connectionString: estate.url })
    await blocker.connect()
    await blocker.query('begin')
    await blocker.query('lock table users in access exclusive mode')
    const child = startOps(estate, ['backup', file])
    await expect.poll(() => existsSync(`${file}.partial`), { timeout: 50_000 }).toBe(true)
    await killed(child)
    await blocker.end()
    expect(existsSync(file)).toBe(false)
    expect((await opsOn(estate, ['backup', file])).code).toBe(0)
    expect(readdirSync(path.dirname(file))).toEqual([path.basename(file)])
  })

  test('for which there is no room leaves nothing behind and says what to do', async () => {
    const file = newFile()
    const { code, stderr } = await withinFileSize(300, ['backup', file])
    expect(code).toBe(1)
    expect(stderr).toMatch(/There is no room for .*free some space.*Nothing was left behind/)
    expect(readdirSync(path.dirname(file))).toEqual([])
    expect((await opsOn(estate, ['backup', file])).code).toBe(0)
  })

  test('on a disk that is full does the same', async ({ skip }) => {
    const disk = aTinyDisk()
    if (!disk) return skip('Only root may mount one.')
    try {
      const file = path.join(disk, 'estate.backup')
      expect(refusal(await opsOn(estate, ['backup', file]))).toContain('(ENOSPC)')
      expect(readdirSync(disk)).toEqual([])
    } finally {
      spawnSync('umount', [disk])
    }
  })

  test('of a database without a schema is told to migrate first', async () => {
    const bare = { url: await aDatabase(), dataDir: ownFolder('data-') }
    expect(refusal(await opsOn(bare, ['backup', newFile()]))).toContain('migrate')
  })
})
