import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { packTar } from 'modern-tar'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '@/cli/ops/backup/archive-reader'
import { ArchiveWriter } from '@/cli/ops/backup/archive-writer'
import { type TableShape, tablesOf } from '@/cli/ops/backup/catalogue'
import { type Header, type Manifest, SEAL_BYTES, SIGNATURE_BYTES, signature } from '@/cli/ops/backup/format'
import { verify } from '@/cli/ops/backup/verify'
import { ownFolder } from '../support/folders'
import { contentOf, filesOf, newFile, type OwnEstate, opsOn, refusal, withFiles } from './support/backups'
import { aDatabase, aMigratedDatabase, query } from './support/ops'

let whole: Buffer
/** An estate that must stay as it is, whatever it is asked to restore. */
let target: OwnEstate
let before: { content: Record<string, string>; files: Record<string, string> }

beforeAll(async () => {
  const empty = await aMigratedDatabase()
  const estate = withFiles(await aDatabase(empty))
  await query(
    estate.url,
    `insert into flats (block, number, floor) select 'A', 'A-' || i, 1 from generate_series(1, 500) i`,
  )
  const file = newFile()
  const made = await opsOn(estate, ['backup', file])
  expect(made.code, made.stderr).toBe(0)
  whole = readFileSync(file)
  target = withFiles(await aDatabase(empty))
  await query(target.url, `insert into flats (block, number, floor) values ('Z', 'Z-1', 1)`)
  before = { content: await contentOf(target.url), files: filesOf(target) }
}, 180_000)

function fileOf(bytes: Uint8Array): string {
  const file = newFile()
  writeFileSync(file, bytes)
  return file
}

/** Why a file is refused before anything is touched. */
async function why(bytes: Uint8Array): Promise<string> {
  const archive = await openArchive(fileOf(bytes)).catch((error: Error) => error.message)
  if (typeof archive === 'string') return archive
  try {
    return await verify(archive).then(
      () => 'it is taken for whole',
      (error: Error) => error.message,
    )
  } finally {
    await archive.handle.close()
  }
}

async function nothingChanged(): Promise<void> {
  expect({ content: await contentOf(target.url), files: filesOf(target) }).toEqual(before)
}

describe('a backup that is not whole', () => {
  test('is taken when nothing is wrong with it', async () => {
    expect(await why(whole)).toBe('it is taken for whole')
  })

  test.each([
    ['within the seal', () => whole.length - 1],
    ['before the seal', () => whole.length - SEAL_BYTES],
    ['by half', () => Math.floor(whole.length / 2)],
    ['within its first entry', () => SIGNATURE_BYTES + 100],
    ['after its signature', () => SIGNATURE_BYTES],
  ])('is refused when it is cut %s', async (_, length) => {
    expect(await why(whole.subarray(0, length()))).toMatch(/is cut off.*Nothing was changed/)
  })

  test('is refused when any one byte is another', async () => {
    for (let share = 0; share < 25; share += 1) {
      const at = Math.min(Math.floor((whole.length * share) / 24), whole.length - 1)
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] as number) ^ 0x01
      expect(await why(damaged), `byte ${at}`).toMatch(/Nothing was changed/)
    }
  })

  test('is refused when something was added to it', async () => {
    expect(await why(Buffer.concat([whole, Buffer.from('x')]))).toMatch(/cut off|damaged/)
  })
})

describe('a file that is something else', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['text', () => Buffer.from('Dear committee,\n'.repeat(50))],
    ['a few bytes', () => Buffer.from('x')],
    ['gzip', () => gzipSync('a'.repeat(5000))],
    ['zstd', () => zstdCompressSync(Buffer.alloc(5000))],
    ['a tar', () => packTar([{ header: { name: 'a', size: 1 }, body: 'a' }])],
    ['zeros', () => Buffer.alloc(5000)],
  ])('%s is called no backup', async (_, make) => {
    expect(await why(await make())).toMatch(/is no backup of an estate.*Nothing was changed/)
  })

  test('an empty one, a folder and none are told apart', async () => {
    expect(await why(Buffer.alloc(0))).toContain('is empty')
    await expect(openArchive(ownFolder('folder-'))).rejects.toThrow('is no file')
    await expect(openArchive('/nowhere/estate.backup')).rejects.toThrow('is not there')
  })

  test('another format is called by its number', async () => {
    const other = Buffer.concat([signature(7), whole.subarray(SIGNATURE_BYTES)])
    expect(await why(other)).toMatch(/in format 7 and this program reads format 1/)
  })
})

const header: Header = {
  estate: 'Crafted',
  createdAt: '2026-11-27T00:00:00.000Z',
  program: '9.9.9',
  postgres: '18.4',
  migrations: [],
  tables: [],
  sequences: [],
}

/** A sealed file of such entries. */
async function crafted(entries: [string, string][]): Promise<Buffer> {
  const file = newFile()
  const writer = await ArchiveWriter.create(file, new Date(0))
  for (const [name, text] of entries) await writer.addText(name, text)
  await writer.finish()
  return readFileSync(file)
}

describe('a file that was made to do harm', () => {
  const begin: [string, string] = ['header.json', JSON.stringify(header)]
  const end = (manifest: Manifest): [string, string] => ['manifest.json', JSON.stringify(manifest)]
  const nothing: Manifest = { tables: [], files: [] }

  test.each([
    'files/media/../../../evil',
    'files/media/..',
    'files/media//evil',
    'files/other/evil',
    '/etc/evil',
    'secrets/postgres-password',
    'secrets/../evil',
    'tables/users/000000.copy',
    'files/media/a\\..\\evil',
  ])('cannot name %s', async (name) => {
    expect(await why(await crafted([begin, [name, 'evil'], end(nothing)]))).toMatch(
      /has no place in it|is damaged/,
    )
  })

  test('cannot fill the memory with words about itself', async () => {
    const wordy = await crafted([['header.json', ' '.repeat(65 * 1024 * 1024)], end(nothing)])
    expect(wordy.length).toBeLessThan(1024 * 1024)
    expect(await why(wordy)).toContain('more than any estate writes')
  })

  test('must begin, end and hold what it says', async () => {
    expect(await why(await crafted([end(nothing)]))).toContain('does not begin as one')
    expect(await why(await crafted([begin]))).toContain('does not end as one')
    expect(await why(await crafted([begin, end(nothing), ['files/media/late', 'x']]))).toContain(
      'after its end',
    )
    expect(await why(await crafted([['header.json', '{'], end(nothing)]))).toContain(
      'does not say what it holds',
    )
    const missing = { tables: [], files: [{ entry: 'files/media/a', bytes: 1, sha256: 'a'.repeat(64) }] }
    expect(await why(await crafted([begin, end(missing)]))).toContain('does not hold what it says')
  })
})

const emptyOf = (tables: readonly TableShape[]): Manifest['tables'] =>
  tables.map(({ name }) => ({ name, rows: 0, bytes: 0, digest: 'b'.repeat(64) }))

async function tablesIn({ url }: OwnEstate): Promise<TableShape[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return tablesOf(client).finally(() => client.end())
}

const BUCKET = {
  ...{ S3_BUCKET: 'khaki', S3_REGION: 'ap-south-1', S3_ACCESS_KEY_ID: 'x', S3_SECRET_ACCESS_KEY: 'x' },
}

describe('an estate that is asked to restore such a file', () => {
  test('refuses in one line and stays as it is', async () => {
    const cut = fileOf(whole.subarray(0, whole.length - 1000))
    expect(refusal(await opsOn(target, ['restore', cut, '--confirm']))).toContain('cut off')
    const text = fileOf(Buffer.from('Dear committee,'))
    expect(refusal(await opsOn(target, ['restore', text, '--confirm']))).toContain('no backup')
    await nothingChanged()
  }, 120_000)

  test('notices rows that are others than were written down, before it commits', async () => {
    const names = (
      await query<{ name: string }>(target.url, 'select name from payload_migrations order by 1')
    ).map(({ name }) => name)
    const tables = await tablesIn(target)
    const row = `3f0c8a52-77d4-4a43-9d7e-3b6a4f0a0001\tkey\t{}\n`
    const lying = await crafted([
      ['header.json', JSON.stringify({ ...header, migrations: names, tables })],
      ['tables/payload_kv/000000.copy', row],
      [
        'manifest.json',
        JSON.stringify({
          tables: emptyOf(tables).map((table) =>
            table.name === 'payload_kv' ? { ...table, rows: 1, bytes: row.length } : table,
          ),
          files: [],
        }),
      ],
    ])
    expect(refusal(await opsOn(target, ['restore', fileOf(lying), '--confirm']))).toContain(
      'does not hold what the backup says',
    )
    await nothingChanged()
  }, 120_000)

  test.each<[string, (whole: Header) => Partial<Header>, RegExp]>([
    ['a table less', ({ tables }) => ({ tables: tables.slice(1) }), /has no table/],
    [
      'a column less',
      ({ tables }) => ({ tables: tables.map((table) => ({ ...table, columns: table.columns.slice(1) })) }),
      /other columns/,
    ],
    ['no tables at all', () => ({ tables: [] }), /has no table/],
    [
      'one migration twice',
      ({ migrations }) => ({ migrations: [...migrations.slice(1), migrations[1] ?? ''] }),
      /does not say what it holds/,
    ],
  ])('is not emptied by a sealed one that has %s', async (_, different, words) => {
    const migrations = (await query<{ name: string }>(target.url, 'select name from payload_migrations')).map(
      ({ name }) => name,
    )
    const honest = { ...header, migrations, tables: await tablesIn(target) }
    const given = await crafted([
      ['header.json', JSON.stringify({ ...honest, ...different(honest) })],
      [
        'manifest.json',
        JSON.stringify({ tables: emptyOf(different(honest).tables ?? honest.tables), files: [] }),
      ],
    ])
    expect(refusal(await opsOn(target, ['restore', fileOf(given), '--confirm']))).toMatch(words)
    await nothingChanged()
  })

  test('is told to do so without a bucket when the uploads would lie where nobody looks', async () => {
    const answer = await opsOn(target, ['restore', fileOf(whole), '--confirm'], BUCKET)
    expect(refusal(answer)).toContain('restore it without S3_BUCKET')
    await nothingChanged()
  })

  test('says of a bucket that its files are not looked at', async () => {
    const answer = JSON.parse((await opsOn(target, ['verify', '--json'], BUCKET)).stdout)
    expect(answer.checks).not.toContain('files')
    expect(answer.skipped).toEqual([{ name: 'files', why: expect.stringContaining('bucket') }])
  })

  test('keeps what it has when its data folder cannot take the files', async () => {
    const file = fileOf(whole)
    const blocked = { ...target, dataDir: path.join(target.dataDir, 'payload-secret') }
    expect((await opsOn(blocked, ['restore', file, '--confirm'])).code).toBe(1)
    await nothingChanged()
  }, 120_000)
})
