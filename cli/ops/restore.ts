import path from 'node:path'
import type { Client } from 'pg'
import { makeDataDir } from '@/server/data-dir'
import { env } from '@/server/env'
import { type Note, step } from '@/server/steps'
import { aloneInOneTransaction, endOthers, othersConnected } from './backup/alone'
import { type Archive, openArchive } from './backup/archive-reader'
import { isInUse, migrationsRun, nameOfEstate, viewsOf } from './backup/catalogue'
import type { StagedFolder } from './backup/data-folder'
import { exchangeFolders, stageFolders, unstageFolders } from './backup/exchange'
import { fileEntry } from './backup/format'
import { compareFiles, MEDIA, type NamedFiles } from './backup/lacking'
import { type Loaded, load } from './backup/load'
import { forgetQueue } from './backup/queue'
import { recordBackup } from './backup/record'
import { restoringFailure } from './backup/restoring-failure'
import {
  isSameSet,
  knownMigrations,
  rebuildSchema,
  refuseForeignDatabase,
  runMigrations,
} from './backup/schema'
import { replaceSecrets } from './backup/secret-files'
import { setSequences } from './backup/sequences'
import { keepSchemaStill, withSession } from './backup/session'
import { type Contents, verify } from './backup/verify'
import { lackOf, sayWhatFollows } from './backup/what-follows'
import { migrate } from './migrate'
import { UsageError } from './usage'

/**
 * Puts the estate of a backup in the place of this one: wholly or, when anything is wrong or it is killed before the commit,
 * not at all; killed between the commit and the renaming of the folders, it is to be run again. A backup of an older schema
 * is brought up to date. @throws Error in one line.
 */
export async function restore(given: string, { confirm = false }: { confirm?: boolean } = {}): Promise<void> {
  if (given.trim() === '') throw new UsageError('Name the file that is to be restored.')
  const archive = await openArchive(path.resolve(given))
  const contents = await step('Checking the backup', () => verify(archive))
  refuseNewer(archive, contents)
  refuseForBucket(archive, contents)
  makeDataDir(env.dataDir)
  const outcome = await withSession(
    async (client) => {
      await refuseForeignDatabase(client)
      if (!confirm) await refuseUnconfirmed(client)
      await keepSchemaStill(client, 'exclusive')
      const staged = await stageFolders()
      const loaded = await step('Restoring the estate', (note) =>
        replace(client, archive, contents, staged, note),
      ).catch(async (error: unknown) => {
        await unstageFolders(staged)
        throw restoringFailure(error)
      })
      return { ...loaded, keptFolders: await takeFiles(staged, loaded.files, confirm) }
    },
    { mayMake: true },
  )
  const secrets = replaceSecrets(env.dataDir, outcome.secrets)
  // Makes the queue's own tables where there were none.
  await migrate()
  sayWhatFollows(contents, { ...outcome, secrets })
}

/**
 * Nothing is deleted in favour of nothing: where the backup holds no file and its rows name some, the present ones stay, and
 * where it lacks some, what only the present folder has is kept aside, confirmed or not.
 */
async function takeFiles(
  staged: ReadonlyMap<string, StagedFolder>,
  { held, missing }: NamedFiles,
  confirm: boolean,
): Promise<string[]> {
  if (missing.length === 0) return exchangeFolders(staged, confirm)
  if (held > 0) return exchangeFolders(staged, false)
  await unstageFolders(staged)
  return []
}

function refuseNewer({ file }: Archive, { header }: Contents): void {
  const unknown = header.migrations.find((name) => !knownMigrations.includes(name))
  if (unknown === undefined && header.migrations.length > 0) return
  throw new Error(
    `${file} was made by version ${header.program} with a newer schema (${unknown ?? 'none'}) than this program knows: use that version or a newer one. Nothing was changed.`,
  )
}

/** Uploads that are restored into the folder are not seen where a bucket is asked for them. */
function refuseForBucket({ file }: Archive, { manifest }: Contents): void {
  const uploads = manifest.files.filter(({ entry }) => entry.startsWith(fileEntry(MEDIA, ''))).length
  if (!env.bucket || uploads === 0) return
  throw new Error(
    `${file} holds ${uploads} uploads, and this estate keeps them in a bucket: restore it without S3_BUCKET, and copy ${path.join(env.dataDir, MEDIA)} into the bucket. Nothing was changed.`,
  )
}

async function refuseUnconfirmed(client: Client): Promise<void> {
  if (await isInUse(client)) {
    const name = await nameOfEstate(client)
    throw new Error(
      `The estate “${name}” is in use, and all of it would be replaced: add --confirm if it may be. Nothing was changed.`,
    )
  }
  const others = await othersConnected(client)
  if (others > 0) {
    throw new Error(
      `Web or worker (${others} connections) use the database: stop them first, or add --confirm. Nothing was changed.`,
    )
  }
}

async function replace(
  client: Client,
  archive: Archive,
  contents: Contents,
  staged: ReadonlyMap<string, StagedFolder>,
  note: Note,
): Promise<Loaded & { files: NamedFiles; waiting: number }> {
  const { header, manifest } = contents
  const isSameSchema = isSameSet(await migrationsRun(client), header.migrations)
  if (!isSameSchema) await endOthers(client)
  return aloneInOneTransaction(client, async () => {
    if (!isSameSchema) await rebuildSchema(client, header.migrations)
    const loaded = await load(client, archive, contents, { dataDir: env.dataDir, staged }, note)
    const strangers = [...loaded.strangers, ...(await setSequences(client, header.sequences))]
    await bringUpToDate(client, header.migrations, note)
    await forgetQueue(client)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    const at = new Date(header.createdAt)
    const files = await compareFiles(client, manifest)
    const error = files.missing.length > 0 && !env.bucket ? lackOf(files) : undefined
    await recordBackup(client, { startedAt: at, finishedAt: at, rows, error })
    note('looking at the data')
    await client.query('analyze')
    if (!isSameSchema) await endOthers(client)
    return { ...loaded, strangers, files, waiting: await waitingDeliveries(client) }
  })
}

async function bringUpToDate(client: Client, names: readonly string[], note: Note): Promise<void> {
  const { rows } = await client.query<{ batch: number }>(
    'select coalesce(max(batch), 0)::int + 1 as batch from public.payload_migrations',
  )
  note('bringing the schema up to date')
  await runMigrations(client, (name) => !names.includes(name), rows[0]?.batch ?? 1)
  for (const { name, isStored } of await viewsOf(client))
    if (isStored) await client.query(`refresh materialized view public."${name}"`)
}

async function waitingDeliveries(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from public.deliveries where status = 'queued'`,
  )
  return rows[0]?.n ?? 0
}
