import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { filesOf, namesIn, newFile, type OwnEstate, opsOn, withFiles, withoutFiles } from './support/backups'
import { aDatabase, aMigratedDatabase, oneValue, query } from './support/ops'

let empty: string
beforeAll(async () => {
  empty = await aMigratedDatabase()
}, 120_000)

const inMedia = ({ dataDir }: OwnEstate, name: string): string => path.join(dataDir, 'media', name)

/** An estate whose rows name two files, a photo and its thumbnail, which are there. */
async function anEstateWithAPhoto(): Promise<OwnEstate> {
  const estate = withFiles(await aDatabase(empty))
  await query(
    estate.url,
    `insert into media (alt, filename, sizes_thumbnail_filename) values ('A tap', 'tap.jpg', 'tap-small.jpg')`,
  )
  writeFileSync(inMedia(estate, 'tap-small.jpg'), 'a small tap')
  return estate
}

const goodBackups = ({ url }: OwnEstate): Promise<number> =>
  oneValue(url, `select count(*)::int from job_runs where job = 'backup' and error is null`)
const reasonOfLast = ({ url }: OwnEstate): Promise<string> =>
  oneValue(url, `select error from job_runs where job = 'backup' order by finished_at desc limit 1`)

describe('a backup', () => {
  test('of rows whose files are all there is whole', async () => {
    const estate = await anEstateWithAPhoto()
    const { code, stderr } = await opsOn(estate, ['backup', newFile()])
    expect(code, stderr).toBe(0)
    expect(await goodBackups(estate)).toBe(1)
  })

  test('that lacks a file is written, says how many of how many, and does not count as one', async () => {
    const estate = await anEstateWithAPhoto()
    rmSync(inMedia(estate, 'tap-small.jpg'))
    const file = newFile()
    const { code, stderr } = await opsOn(estate, ['backup', file])
    expect(code, stderr).toBe(1)
    expect(stderr).toMatch(/^1 of the 2 files .*media.*ESTATE_DATA/m)
    expect(readFileSync(file).length).toBeGreaterThan(0)
    expect(await goodBackups(estate)).toBe(0)
    expect(await reasonOfLast(estate)).toContain('1 of the 2 files')
    expect((await opsOn(estate, ['doctor'])).stdout).toMatch(
      /backup +there has never been a whole one\n.*1 of the 2 files/,
    )
  })

  test('made with another ESTATE_DATA lacks every file and the secret, and says both', async () => {
    const elsewhere = withoutFiles((await anEstateWithAPhoto()).url)
    const { code, stderr } = await opsOn(elsewhere, ['backup', newFile()], { PAYLOAD_SECRET: '' })
    expect(code, stderr).toBe(1)
    expect(stderr).toMatch(/^2 of the 2 files /m)
    expect(stderr).toMatch(/^What links and sign-ins are signed with is not in it: .*PAYLOAD_SECRET/m)
    expect(await goodBackups(elsewhere)).toBe(0)
  })

  test('needs no files in the folder where they lie in a bucket, nor a secret in it that is set', async () => {
    const estate = withoutFiles((await anEstateWithAPhoto()).url)
    const { code, stderr } = await opsOn(estate, ['backup', newFile()], {
      ...{ S3_BUCKET: 'estate', S3_REGION: 'ap-south-1' },
      ...{ S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' },
      PAYLOAD_SECRET: 'a secret that is set outside',
    })
    expect(code, stderr).toBe(0)
  })
})

describe('a restore', () => {
  test('of a backup without any file keeps the files that are there', async () => {
    const estate = await anEstateWithAPhoto()
    const before = filesOf(estate)
    const file = newFile()
    const without = { url: estate.url, dataDir: withoutFiles(estate.url).dataDir }
    expect((await opsOn(without, ['backup', file])).code).toBe(1)
    const { code, stderr } = await opsOn(estate, ['restore', file, '--confirm'])
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/lacks 2 of the 2 files that its rows name/)
    expect(stderr).toMatch(/media stays as it is/)
    expect(filesOf(estate)).toEqual(before)
    expect(namesIn(estate).filter((name) => /restoring|replaced/.test(name))).toEqual([])
    expect(await goodBackups(estate)).toBe(0)
  }, 60_000)

  test('of a backup that lacks some keeps aside what only the present folder has, also confirmed', async () => {
    const estate = await anEstateWithAPhoto()
    const partly = { url: estate.url, dataDir: withoutFiles(estate.url).dataDir }
    mkdirSync(path.join(partly.dataDir, 'media'))
    writeFileSync(inMedia(partly, 'tap.jpg'), 'the tap of the backup')
    const file = newFile()
    expect((await opsOn(partly, ['backup', file])).code).toBe(1)
    const { code, stderr } = await opsOn(estate, ['restore', file, '--confirm'])
    expect(code, stderr).toBe(0)
    expect(stderr).toMatch(/lacks 1 of the 2 files/)
    const aside = namesIn(estate).find((name) => name.startsWith('media.replaced')) ?? ''
    expect(readFileSync(path.join(estate.dataDir, aside, 'tap-small.jpg'), 'utf8')).toBe('a small tap')
    expect(readFileSync(inMedia(estate, 'tap.jpg'), 'utf8')).toBe('the tap of the backup')
  }, 60_000)
})
