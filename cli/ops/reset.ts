import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { makeDataDir } from '@/server/data-dir'
import { env } from '@/server/env'
import { step } from '@/server/steps'
import { aloneInOneTransaction, endOthers } from './backup/alone'
import { migrationsRun, nameOfEstate, sequencesOf, tablesOf } from './backup/catalogue'
import { FOLDERS, OUTBOX_FOLDER } from './backup/data-folder'
import { exchangeFolders, stageFolders, unstageFolders } from './backup/exchange'
import { emptyTables } from './backup/put-back'
import { forgetQueue } from './backup/queue'
import { isKnownSchema, rebuildSchema, refuseForeignDatabase, runMigrations } from './backup/schema'
import { dropNumbers } from './backup/sequences'
import { keepSchemaStill, withSession } from './backup/session'
import { migrate } from './migrate'
import { UsageError } from './usage'

/**
 * Deletes everything that the estate has: its data, its files, and the messages that were written as files. An empty estate
 * with the present schema is left. @throws UsageError unless `confirm` is the estate's name, to the letter.
 */
export async function reset({ confirm }: { confirm?: string }): Promise<void> {
  const name = await withSession(async (client) => {
    makeDataDir(env.dataDir)
    await refuseForeignDatabase(client)
    const name = await nameOfEstate(client)
    if (confirm !== name)
      throw new UsageError(
        `This deletes everything of “${name}” for good. If you mean it: estate ops reset --confirm='${name.replaceAll("'", `'\\''`)}'`,
      )
    await keepSchemaStill(client, 'exclusive')
    const folders = [...FOLDERS, OUTBOX_FOLDER].filter((name) => existsSync(path.join(env.dataDir, name)))
    const staged = await stageFolders(folders)
    try {
      await step('Deleting everything', () => deleteData(client))
    } catch (error) {
      await unstageFolders(staged)
      throw error
    }
    await exchangeFolders(staged, true)
    return name
  })
  await migrate()
  process.stderr.write(`Everything of “${name}” is deleted.\n`)
  if (env.bucket)
    process.stderr.write(
      `Its uploads in the bucket “${env.bucket.bucket}” are still there: delete them at its provider.\n`,
    )
}

async function deleteData(client: Client): Promise<void> {
  const isKnown = isKnownSchema(await migrationsRun(client))
  if (!isKnown) await endOthers(client)
  await aloneInOneTransaction(client, async () => {
    if (isKnown) {
      const names = (await tablesOf(client)).map(({ name }) => name)
      await emptyTables(
        client,
        names.filter((table) => table !== 'payload_migrations'),
      )
      await dropNumbers(
        client,
        (await sequencesOf(client)).map((sequence) => sequence.name),
      )
    } else {
      await rebuildSchema(client, [])
      await runMigrations(client, () => true, 1)
    }
    await forgetQueue(client)
  })
}
