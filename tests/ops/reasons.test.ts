import { beforeAll, describe, expect, test } from 'vitest'
import { reasonOf } from '@/cli/ops/reason'
import { refusal } from './support/backups'
import { aDatabase, aMigratedDatabase, ops, query } from './support/ops'

const COMMANDS = [
  ['jobs', 'list'],
  ['jobs', 'run', 'deliver'],
  ['create-admin', '--email', 'asha@khaki.example'],
  ['test-notification', '--channel', 'email', '--to', 'asha@khaki.example'],
]

describe('a database without a schema', () => {
  let bare: string
  beforeAll(async () => {
    bare = await aDatabase()
  })

  test.each(COMMANDS)('is what %s %s names, and what to do', async (...args) => {
    const given = args.filter((arg) => arg !== undefined)
    expect(refusal(await ops(given, { databaseUrl: bare }))).toBe(
      'The database has no schema yet: run `estate ops migrate` first.',
    )
    expect(await query(bare, `select 1 from pg_tables where schemaname = 'public'`)).toEqual([])
  })
})

describe('a statement that fails', () => {
  test('is told by the database’s reason, and not by its text', async () => {
    const url = await aDatabase(await aMigratedDatabase())
    await query(url, 'drop table job_runs cascade')
    const reason = refusal(await ops(['jobs', 'list'], { databaseUrl: url }))
    expect(reason).toMatch(/relation "job_runs" does not exist.*estate ops migrate/)
    expect(reason).not.toContain('Failed query')
  }, 60_000)

  test('because a disk is full names the disk and what to do', () => {
    const fromFile = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/srv/a.jpg' })
    expect(reasonOf(fromFile)).toMatch(/^The disk that holds \/srv\/a.jpg is full/)
    const fromDatabase = Object.assign(new Error('could not extend file'), { code: '53100' })
    const query = new Error('Failed query: insert into job_runs\nparams: 1', { cause: fromDatabase })
    expect(reasonOf(query)).toMatch(/^The database has no room left on its disk.*free some space/)
  })

  test('because nobody answers at any of several addresses says that', () => {
    const refused = new Error('connect ECONNREFUSED 127.0.0.1:1')
    expect(reasonOf(new AggregateError([refused]))).toBe('connect ECONNREFUSED 127.0.0.1:1')
  })
})
