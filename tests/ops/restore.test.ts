import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  contentOf,
  filesOf,
  guaranteesOf,
  killed,
  namesIn,
  newFile,
  type OwnEstate,
  opsOn,
  refusal,
  startOps,
  withFiles,
  withoutFiles,
} from './support/backups'
import { aDatabase, aMigratedDatabase, oneValue, ops, query } from './support/ops'
import { AT } from './support/true-of-tickets'

let empty: string
/** The demo, which has something in every table that people write to. */
let estate: OwnEstate
let file: string
/** The people of the tests and little else: for what is the same however many rows there are. */
let small: OwnEstate
let smallFile: string

beforeAll(async () => {
  empty = await aMigratedDatabase()
  estate = withFiles(await aDatabase(empty))
  const demo = await opsOn(estate, ['demo', '--at', AT])
  expect(demo.code, demo.stderr).toBe(0)
  file = await aBackupOf(estate)
  small = withFiles(await aDatabase(process.env.DATABASE_URL))
  smallFile = await aBackupOf(small)
}, 300_000)

async function aBackupOf(of: OwnEstate): Promise<string> {
  const made = newFile()
  const { code, stderr } = await opsOn(of, ['backup', made])
  expect(code, stderr).toBe(0)
  return made
}

const anEmptyEstate = async (): Promise<OwnEstate> => withoutFiles(await aDatabase(empty))

async function isTheSameAs(before: OwnEstate, other: OwnEstate): Promise<void> {
  expect(await contentOf(other.url)).toEqual(await contentOf(before.url))
  expect(filesOf(other)).toEqual(filesOf(before))
}

describe('a restored estate', () => {
  let restored: OwnEstate
  beforeAll(async () => {
    restored = await anEmptyEstate()
    const { code, stdout, stderr } = await opsOn(restored, ['restore', file])
    expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: '' })
  }, 120_000)

  test('has every row and file, the same guarantees, and nothing beside', async () => {
    await isTheSameAs(estate, restored)
    expect(await guaranteesOf(restored.url)).toEqual(await guaranteesOf(empty))
    expect(namesIn(restored)).toEqual(expect.arrayContaining(['media', 'payload-secret']))
    expect(namesIn(restored).filter((name) => /restoring|replaced/.test(name))).toEqual([])
    expect(readFileSync(path.join(restored.dataDir, 'payload-secret'), 'utf8')).toBe(
      readFileSync(path.join(estate.dataDir, 'payload-secret'), 'utf8'),
    )
    // It gives the number after the last one, and knows how old its backup is.
    const last = await oneValue<string>(
      estate.url,
      `select max(number) from tickets where number like 'MNT-2026-%'`,
    )
    const next = await oneValue<string>(restored.url, `select next_number('MNT', 2026)`)
    expect(Number(next.split('-')[2])).toBe(Number(last.split('-')[2]) + 1)
    expect(
      await oneValue(
        restored.url,
        `select count(*)::int from job_runs where job = 'backup' and finished_at is not null`,
      ),
    ).toBe(1)
  }, 120_000)

  test('may lie in a database that had nothing at all, and in a data folder that had none', async () => {
    const other = withoutFiles(await aDatabase())
    const { code, stderr } = await opsOn(other, ['restore', smallFile])
    expect(code, stderr).toBe(0)
    await isTheSameAs(small, other)
    expect(stderr).not.toContain('Start web and worker again')
    expect(await guaranteesOf(other.url)).toEqual(await guaranteesOf(empty))
    expect((await opsOn(other, ['doctor'])).stdout).not.toMatch(/✗ (migrations|queue|numbers|photos)/)
  }, 120_000)

  test('is backed up as the same again', async () => {
    const again = await aBackupOf(restored)
    const third = await anEmptyEstate()
    expect((await opsOn(third, ['restore', again])).code).toBe(0)
    await isTheSameAs(restored, third)
  }, 180_000)
})

describe('an estate that is in use', () => {
  test('is replaced only when that is confirmed, and then wholly', async () => {
    const other = withFiles(await aDatabase(empty))
    await query(other.url, `insert into flats (block, number, floor) values ('Z', 'Z-1', 1)`)
    const [content, files] = [await contentOf(other.url), filesOf(other)]
    expect(refusal(await opsOn(other, ['restore', smallFile]))).toMatch(/in use.*--confirm/)
    expect(await contentOf(other.url)).toEqual(content)
    expect(filesOf(other)).toEqual(files)
    const { code, stderr } = await opsOn(other, ['restore', smallFile, '--confirm'])
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/Start web and worker again: .*payload-secret/)
    await isTheSameAs(small, other)
  }, 120_000)

  test('is not replaced under a running web unless that is confirmed, which its connections outlive', async () => {
    const other = await anEmptyEstate()
    const web = new pg.Client({ connectionString: other.url })
    await web.connect()
    const asked = { name: 'states', text: 'select status, priority from tickets order by number' }
    expect((await web.query(asked)).rows).toEqual([])
    expect(refusal(await opsOn(other, ['restore', file]))).toMatch(/stop them first/)
    expect((await opsOn(other, ['restore', file, '--confirm'])).code).toBe(0)
    expect((await web.query(asked)).rows).toEqual((await query(estate.url, asked.text)) as unknown[])
    await web.end()
  }, 120_000)

  test('is as it was when a restore is killed after the last row, and can be restored then', async () => {
    const other = withFiles(await aDatabase(empty))
    await query(
      other.url,
      `insert into flats (block, number, floor) values ('Z', 'Z-1', 1); select next_number('MNT', 2026)`,
    )
    const [content, files] = [await contentOf(other.url), filesOf(other)]
    // What it does last before it commits waits for this job of the queue.
    const holder = new pg.Client({ connectionString: other.url })
    await holder.connect()
    await holder.query(`insert into pgboss.job (name, data) values ('deliver', '{}')`)
    await holder.query('begin')
    await holder.query('select * from pgboss.job for update')
    const child = startOps(other, ['restore', smallFile, '--confirm'])
    const waits = `select count(*)::int from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query like 'delete from pgboss%'`
    await expect.poll(() => oneValue<number>(other.url, waits), { timeout: 100_000 }).toBe(1)
    await killed(child)
    await holder.query('rollback')
    await holder.end()
    await expect.poll(() => contentOf(other.url), { timeout: 20_000 }).toEqual(content)
    expect(filesOf(other)).toEqual(files)
    expect(await oneValue(other.url, `select next_number('MNT', 2026)`)).toBe('MNT-2026-0002')
    expect((await opsOn(other, ['restore', smallFile, '--confirm'])).code).toBe(0)
    await isTheSameAs(small, other)
    expect(namesIn(other).filter((name) => /restoring|replaced/.test(name))).toEqual([])
  }, 180_000)

  test('with files that the backup does not have keeps them aside', async () => {
    const other = withFiles(await aDatabase(empty))
    writeFileSync(path.join(other.dataDir, 'media', 'newer.jpg'), 'newer')
    const { code, stderr } = await opsOn(other, ['restore', smallFile])
    expect(code).toBe(0)
    const aside = namesIn(other).find((name) => name.startsWith('media.replaced')) ?? ''
    expect(stderr).toContain(`${aside} holds files that the backup does not have`)
    expect(readFileSync(path.join(other.dataDir, aside, 'newer.jpg'), 'utf8')).toBe('newer')
    await isTheSameAs(small, other)
  }, 120_000)
})

describe('a database that its owner may not do everything with', () => {
  test('is enough to restore into, as managed ones are', async () => {
    const other = withoutFiles(await aDatabaseOfItsOwner())
    expect(await oneValue(other.url, 'select rolsuper from pg_roles where rolname = current_user')).toBe(
      false,
    )
    for (const args of [
      ['restore', smallFile],
      ['restore', smallFile, '--confirm'],
    ]) {
      const { code, stderr } = await opsOn(other, args)
      expect(code, stderr).toBe(0)
      await isTheSameAs(small, other)
    }
    await aBackupOf(other)
  }, 180_000)
})

describe('a database of somebody else', () => {
  test('is left alone', async () => {
    const other = withoutFiles(await aDatabase())
    await query(other.url, 'create table invoices (id int); insert into invoices values (7)')
    expect(refusal(await opsOn(other, ['restore', smallFile, '--confirm']))).toContain('no estate')
    expect(await oneValue(other.url, 'select id from invoices')).toBe(7)
  })
})

describe('schemas', () => {
  test('a backup of an older one is brought up to date', async () => {
    const older = withFiles(await aDatabase())
    await migrateTo(older.url, '20261126_040000_joinings')
    await query(older.url, `insert into flats (block, number, floor) values ('A', 'A-101', 1)`)
    await query(older.url, `insert into users (name, email) values ('Asha', 'asha@khaki.example')`)
    const old = await aBackupOf(older)
    for (const other of [withoutFiles(await aDatabase()), await anEmptyEstate()]) {
      const { code, stderr } = await opsOn(other, ['restore', old])
      expect(code, stderr).toBe(0)
      expect(await guaranteesOf(other.url)).toEqual(await guaranteesOf(empty))
      expect(await oneValue(other.url, `select name from users where email = 'asha@khaki.example'`)).toBe(
        'Asha',
      )
      expect((await ops(['migrate'], { databaseUrl: other.url })).code).toBe(0)
    }
  }, 240_000)

  test('a backup of a newer one is refused, with the version that it needs', async () => {
    const newer = withFiles(await aDatabase(empty))
    await query(
      newer.url,
      `insert into payload_migrations (name, batch) values ('20991231_000000_future', 9)`,
    )
    const future = await aBackupOf(newer)
    const other = await anEmptyEstate()
    const content = await contentOf(other.url)
    expect(refusal(await opsOn(other, ['restore', future]))).toMatch(
      /newer schema \(20991231_000000_future\)/,
    )
    expect(await contentOf(other.url)).toEqual(content)
  }, 120_000)

  test('a table that is not the estate’s is left out, and named', async () => {
    const beside = withFiles(await aDatabase(empty))
    await query(beside.url, 'create table visitors_of_mine (id int); insert into visitors_of_mine values (1)')
    const odd = await aBackupOf(beside)
    const other = await anEmptyEstate()
    const { code, stderr } = await opsOn(other, ['restore', odd])
    expect(code).toBe(0)
    expect(stderr).toContain('visitors_of_mine')
  }, 120_000)
})

/** An empty database that belongs to an ordinary role. */
async function aDatabaseOfItsOwner(): Promise<string> {
  const url = new URL(await aDatabase())
  const role = `owner_of_${url.pathname.slice(5, 13)}`
  await query(url.href, `create role ${role} login password 'owner'`)
  await query(url.href, `alter database ${url.pathname.slice(1)} owner to ${role}`)
  url.username = role
  url.password = 'owner'
  return url.href
}

/** A database as an older program left it. */
async function migrateTo(url: string, last: string): Promise<void> {
  const { knownMigrations, rebuildSchema } = await import('@/cli/ops/backup/schema')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const names = knownMigrations.filter((name) => name <= last)
  await rebuildSchema(client, names)
  for (const name of names)
    await client.query('insert into payload_migrations (name, batch) values ($1, 1)', [name])
  await client.end()
}
