import { type BasePayload, getPayload } from 'payload'
import { env } from '@/server/env'
import { ensurePostgres } from '@/server/postgres'

/** The database, started here when it is the embedded one, and Payload over it. */
export async function openEstate(): Promise<BasePayload> {
  await openDatabase()
  const { default: config } = await import('@payload-config')
  return getPayload({ config })
}

/** Makes sure that there is a database to talk to. @throws Error with one clear line. */
export async function openDatabase(): Promise<string> {
  if (env.databaseUrl) return env.databaseUrl
  const { url } = await ensurePostgres(env.dataDir)
  return url
}
