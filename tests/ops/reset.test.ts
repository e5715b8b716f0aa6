import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  contentOf,
  filesOf,
  guaranteesOf,
  type OwnEstate,
  opsOn,
  withFiles,
  withoutFiles,
} from './support/backups'
import { aDatabase, aMigratedDatabase, oneValue, query } from './support/ops'

let empty: string
let estate: OwnEstate

beforeAll(async () => {
  empty = await aMigratedDatabase()
  estate = withFiles(await aDatabase(empty))
  mkdirSync(path.join(estate.dataDir, 'outbox'))
  writeFileSync(path.join(estate.dataDir, 'outbox', 'mail.eml'), 'Dear Asha')
  await query(
    estate.url,
    `insert into settings (estate_name) values ('Asha’s Estate');
    insert into flats (block, number, floor) values ('A', 'A-101', 1);
    insert into audit_events (action, subject, subject_id, job) values ('create', 'flats', 'A-101', 'test');
    select next_number('MNT', 2026)`,
  )
}, 180_000)

describe('a reset', () => {
  test.each([
    ['no name', []],
    ['another name', ['--confirm=The Khaki Estate']],
    ['nearly the name', ['--confirm=asha’s estate']],
  ])('with %s deletes nothing, and says what to type', async (_, args) => {
    const [content, files] = [await contentOf(estate.url), filesOf(estate)]
    const { code, stderr } = await opsOn(estate, ['reset', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(`estate ops reset --confirm='Asha’s Estate'`)
    expect(await contentOf(estate.url)).toEqual(content)
    expect(filesOf(estate)).toEqual(files)
  })

  test('with its name leaves an estate like one that was only migrated, and no files', async () => {
    const { code, stderr } = await opsOn(estate, ['reset', '--confirm=Asha’s Estate'])
    expect(code, stderr).toBe(0)
    const { payload_migrations: _kept, ...content } = await contentOf(estate.url)
    const { payload_migrations: _own, ...expected } = await contentOf(empty)
    expect(content).toEqual(expected)
    expect(await guaranteesOf(estate.url)).toEqual(await guaranteesOf(empty))
    expect(await oneValue(estate.url, `select next_number('MNT', 2026)`)).toBe('MNT-2026-0001')
    expect(filesOf(estate)).toEqual({})
    expect(readdirSync(path.join(estate.dataDir, 'outbox'))).toEqual([])
  }, 120_000)

  test('leaves a database alone that is no estate', async () => {
    const other = withoutFiles(await aDatabase())
    await query(other.url, 'create table invoices (id int); insert into invoices values (7)')
    expect((await opsOn(other, ['reset', '--confirm=The Khaki Estate'])).code).toBe(1)
    expect(await oneValue(other.url, 'select id from invoices')).toBe(7)
  })
})
