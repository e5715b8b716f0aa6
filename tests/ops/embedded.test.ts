import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensurePostgres } from '@/server/postgres'
import { findPostmaster } from '@/server/postgres-probe'
import { ownFolder } from '../support/folders'
import { newFile } from './support/backups'
import { type Ended, ops } from './support/ops'

/** A data folder without a database; whoever Postgres runs as may enter it. */
function aDataFolder(): string {
  const folder = ownFolder('embedded-')
  chmodSync(folder, 0o711)
  return folder
}

/** A command of an estate that has no DATABASE_URL. */
const opsIn = (dataDir: string, args: readonly string[], input?: string): Promise<Ended> =>
  ops(args, { input, env: { DATABASE_URL: '', ESTATE_DATA: dataDir } })

const isRunning = (dataDir: string): boolean =>
  findPostmaster(path.join(dataDir, 'postgres', 'data')) !== undefined

describe('where there is no estate', () => {
  test.each([
    ['verify'],
    ['diagnose'],
    ['backup', newFile()],
    ['reset', '--confirm=The Khaki Estate'],
    ['jobs', 'list'],
    ['jobs', 'run', 'deliver'],
    ['test-notification', '--channel', 'email', '--to', 'asha@khaki.example'],
  ])('%s says so and makes nothing', async (...args) => {
    const none = path.join(aDataFolder(), 'mistyped')
    const { code, stdout, stderr } = await opsIn(none, args)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim()).toMatch(/^There is no estate in \S+mistyped: check ESTATE_DATA/)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(existsSync(none)).toBe(false)
  })
})

describe('a data folder without room', () => {
  test.for([
    [['jobs', 'run', 'deliver']],
    [['test-notification', '--channel', 'email', '--to', 'asha@khaki.example']],
  ])('is what %j names, with what to do', async ([args = []], { skip }) => {
    const disk = ownFolder('full-')
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
    if (mounted.status !== 0) return skip('Only root may mount a small disk.')
    try {
      mkdirSync(path.join(disk, 'postgres', 'data'), { recursive: true })
      writeFileSync(path.join(disk, 'postgres-port'), '1')
      spawnSync('dd', ['if=/dev/zero', `of=${path.join(disk, 'filling')}`, 'bs=4k'])
      const { code, stderr } = await opsIn(disk, args)
      expect(code).toBe(1)
      expect(stderr.trim()).toBe(`the disk that holds ${disk} is full; free some space and start again`)
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

describe('the embedded database', () => {
  let dataDir: string
  let made: Ended
  beforeAll(async () => {
    dataDir = aDataFolder()
    made = await opsIn(dataDir, ['migrate'])
  }, 120_000)
  afterAll(() => expect(isRunning(dataDir)).toBe(false))

  test('is made by a migration, and ends with it', () => {
    expect(made).toEqual({ code: 0, stdout: '', stderr: 'The database is up to date.\n' })
    expect(existsSync(path.join(dataDir, 'postgres', 'data'))).toBe(true)
    expect(isRunning(dataDir)).toBe(false)
  })

  test('ends with a command that goes well, and with one that fails', async () => {
    for (const [args, code, input] of [
      [['seed'], 0],
      [['jobs', 'list'], 0],
      [['verify'], 0],
      [['create-admin', '--email', 'a@b.example', '--name', 'A', '--password-stdin'], 1, 'short\n'],
      [['restore', newFile()], 1],
      [['reset', '--confirm=Another'], 2],
    ] as const) {
      const ended = await opsIn(dataDir, args, input)
      expect(ended.code, `${args.join(' ')}: ${ended.stderr}`).toBe(code)
      expect(ended.stderr).not.toContain('connection to the database was lost')
      expect(isRunning(dataDir), args.join(' ')).toBe(false)
      expect(readdirSync(path.join(dataDir, 'postgres-users'))).toEqual([])
    }
  }, 120_000)

  test('goes on after a command that others use it beside', async () => {
    const other = await ensurePostgres(dataDir)
    expect((await opsIn(dataDir, ['jobs', 'list'])).code).toBe(0)
    expect(isRunning(dataDir)).toBe(true)
    await other.stop()
  }, 60_000)
})
