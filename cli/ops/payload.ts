import { type BasePayload, getPayload } from 'payload'
import type { Pool } from 'pg'
import { requireSchema, withConnection } from './connection'
import { beforeClosing, type Opening, openDatabase } from './database'

/** The database, started here when it is the embedded one, and Payload over it. @throws Error where there is no schema. */
export async function openEstate(opening: Opening = {}): Promise<BasePayload> {
  await withConnection(requireSchema, opening)
  return openPayload(opening)
}

/** The same, also over a database that has no schema yet. */
export async function openPayload(opening: Opening = {}): Promise<BasePayload> {
  await openDatabase(opening)
  const { default: config } = await import('@payload-config')
  const payload = await getPayload({ config })
  beforeClosing(() => (payload.db as unknown as { pool: Pool }).pool.end())
  return payload
}
