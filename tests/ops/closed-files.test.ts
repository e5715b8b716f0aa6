import { chmodSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderStore } from '@/server/files/folder'
import { ownFolder } from '../support/folders'
import { newFile, type OwnEstate, opsOn, withFiles, withoutFiles } from './support/backups'
import { aDatabase, aMigratedDatabase } from './support/ops'

const rightsOf = (...where: string[]): string => (statSync(path.join(...where)).mode & 0o777).toString(8)

let empty: string
beforeAll(async () => {
  empty = await aMigratedDatabase()
}, 120_000)

describe('the folder of uploads', () => {
  test('is made closed to others, with what is put there', async () => {
    const dataDir = ownFolder('data-')
    await folderStore(path.join(dataDir, 'media')).put('tap.jpg', Buffer.from('a tap'), 'image/jpeg')
    expect(rightsOf(dataDir, 'media')).toBe('700')
    expect(rightsOf(dataDir, 'media', 'tap.jpg')).toBe('600')
  })

  test('is made closed by the migrations, before anybody uploads', async () => {
    const estate = withoutFiles(await aDatabase(empty))
    expect((await opsOn(estate, ['migrate'])).code).toBe(0)
    expect(rightsOf(estate.dataDir, 'media')).toBe('700')
  })

  test('that an operator has opened stays open, and so do the files in it', async () => {
    const estate = withoutFiles(await aDatabase(empty))
    const media = path.join(estate.dataDir, 'media')
    mkdirSync(media)
    chmodSync(media, 0o755)
    await folderStore(media).put('tap.jpg', Buffer.from('a tap'), 'image/jpeg')
    expect((await opsOn(estate, ['migrate'])).code).toBe(0)
    expect(rightsOf(media)).toBe('755')
    expect(rightsOf(media, 'tap.jpg')).toBe('644')
  })

  test('is restored closed where there was none, and as it was where there was one', async () => {
    const estate = withFiles(await aDatabase(empty))
    const file = newFile()
    expect((await opsOn(estate, ['backup', file])).code).toBe(0)
    const fresh = withoutFiles(await aDatabase(empty))
    const opened: OwnEstate = withoutFiles(await aDatabase(empty))
    mkdirSync(path.join(opened.dataDir, 'media'))
    chmodSync(path.join(opened.dataDir, 'media'), 0o750)
    for (const [to, folder, inIt] of [
      [fresh, '700', '600'],
      [opened, '750', '640'],
    ] as const) {
      const { code, stderr } = await opsOn(to, ['restore', file])
      expect(code, stderr).toBe(0)
      expect(rightsOf(to.dataDir, 'media')).toBe(folder)
      expect(rightsOf(to.dataDir, 'media', 'tap.jpg')).toBe(inIt)
    }
  }, 60_000)
})
