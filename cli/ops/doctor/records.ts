import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import { env } from '@/server/env'
import { fileStore } from '@/server/files'
import { FilesUnavailable } from '@/server/files/store'
import { broken, type Finding, ok, warn } from './finding'

/** Photos whose files are looked for: the latest ones say whether the folder is right. */
const PHOTOS_LOOKED_AT = 500
/** The same in a bucket, where each is a question over the network. */
const BUCKET_PHOTOS_LOOKED_AT = 20

/** What in the records contradicts itself, or leaves the estate without anybody. */
export async function checkRecords(client: Client, dataDir: string): Promise<Finding[]> {
  return [
    await checkAdministrators(client),
    await checkCategories(client),
    await checkNumbers(client),
    await checkOrphans(client),
    await checkPhotos(client, dataDir),
  ]
}

const count = async (client: Client, query: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(query)
  return rows[0]?.n ?? 0
}

async function checkAdministrators(client: Client): Promise<Finding> {
  const n = await count(client, 'select count(*)::int as n from administrators')
  return n > 0
    ? ok('administrators', String(n))
    : broken('administrators', 'there is none', 'make one with `estate ops create-admin`')
}

async function checkCategories(client: Client): Promise<Finding> {
  const n = await count(client, 'select count(*)::int as n from ticket_categories where is_active')
  return n > 0
    ? ok('categories', `${n} in use`)
    : warn(
        'categories',
        'none in use: nobody can report anything',
        'add the usual ones with `estate ops seed`',
      )
}

/** A sequence behind the highest number would give one twice, as after a careless restore. */
async function checkNumbers(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ year: string; highest: number; last: string | null }>(`
    select year, highest, s.last_value as last
    from (select split_part(number, '-', 2) as year, max(split_part(number, '-', 3)::int) as highest
      from tickets group by 1) t
    left join pg_sequences s on s.schemaname = 'public' and s.sequencename = 'number_mnt_' || t.year`)
  const behind = rows.filter(({ highest, last }) => Number(last ?? 0) < highest)
  return behind.length === 0
    ? ok('numbers', 'go on after the last ticket')
    : broken(
        'numbers',
        `of ${behind.map(({ year }) => year).join(', ')} would be given twice`,
        'set the sequence number_mnt_<year> to the highest number',
      )
}

async function checkOrphans(client: Client): Promise<Finding> {
  const carried = await count(
    client,
    `select count(*)::int as n from tickets t join staff s on s.id = t.assigned_to_id
     where t.status in ('assigned', 'in_progress', 'on_hold') and not s.is_active`,
  )
  if (carried > 0)
    return warn(
      'orphans',
      `${carried} open tickets are with staff who have left`,
      'assign them to somebody else',
    )
  const lone = await count(
    client,
    `select count(*)::int as n from users u where not exists (select 1 from residents where user_id = u.id)
     and not exists (select 1 from staff where user_id = u.id) and not exists (select 1 from administrators where user_id = u.id)`,
  )
  if (lone > 0)
    return warn(
      'orphans',
      `${lone} accounts have no profile and cannot sign in`,
      'give them one, or remove them',
    )
  return ok('orphans', 'none')
}

async function checkPhotos(client: Client, dataDir: string): Promise<Finding> {
  const { rows } = await client.query<{ filename: string }>(
    'select filename from media where filename is not null order by created_at desc limit $1',
    [env.bucket ? BUCKET_PHOTOS_LOOKED_AT : PHOTOS_LOOKED_AT],
  )
  const names = rows.map(({ filename }) => filename)
  const missing = await missingOf(names, dataDir).catch(unreachable)
  if (missing === null)
    return broken(
      'photos',
      `the bucket ${env.bucket?.bucket} does not answer`,
      'see the log, and the S3_ variables',
    )
  return missing.length === 0
    ? ok('photos', names.length === 0 ? 'none yet' : `the files of the last ${names.length} are there`)
    : broken(
        'photos',
        `${missing.length} of the last ${names.length} have no file`,
        env.bucket
          ? `bring them back into the bucket ${env.bucket.bucket}`
          : `restore ${dataDir}/media, or correct ESTATE_DATA`,
      )
}

async function missingOf(names: readonly string[], dataDir: string): Promise<string[]> {
  if (!env.bucket) return names.filter((name) => !existsSync(path.join(dataDir, 'media', name)))
  const sizes = await Promise.all(names.map((name) => fileStore().sizeOf(name)))
  return names.filter((_, index) => sizes[index] === null)
}

function unreachable(error: unknown): null {
  if (error instanceof FilesUnavailable) return null
  throw error
}
