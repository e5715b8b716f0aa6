import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/** What files hang on; `id` null while it is being created. */
export interface MediaHome {
  collection: 'ticket' | 'announcement' | 'listing' | 'gallery_photo' | 'document'
  id: string | null
}

/** Where only pictures hang: what is no picture is downloaded, and never shown. */
const PICTURES_ONLY: readonly MediaHome['collection'][] = ['ticket', 'listing', 'gallery_photo']

/** Whether a file hangs nowhere yet. */
const isFree = sql`num_nonnulls(ticket_id, announcement_id, listing_id, gallery_photo_id, document_id) = 0`

/**
 * Files are the sender's own uploads that hang nowhere else, or already hang here.
 * @throws RuleViolation 400 on `field`.
 */
export async function requireOwnMedia(
  req: PayloadRequest,
  actor: Actor,
  ids: readonly string[],
  home: MediaHome,
  field: string,
): Promise<void> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return
  const userId = isPerson(actor) ? actor.userId : null
  const column = sql.identifier(`${home.collection}_id`)
  const database = await inTransaction(req)
  const found = await database.rows(sql`
    select id from media where id = any(${sql.param(wanted)}::uuid[])
      and (${!PICTURES_ONLY.includes(home.collection)} or mime_type like 'image/%')
      and ((${isFree} and uploaded_by_id = ${userId})
        or ${column} = ${home.id})
    for no key update`)
  if (found.length === wanted.length) return
  throw invalid([{ field, message: `${field} names a file that is not yours or is in use elsewhere.` }])
}

/** Files taken off what they hung on are nobody's but their owner's again. */
export async function detachMedia(
  req: PayloadRequest,
  kept: readonly string[],
  home: MediaHome & { id: string },
): Promise<void> {
  const column = sql.identifier(`${home.collection}_id`)
  const database = await inTransaction(req)
  await database.rows(sql`
    update media set ${column} = null where ${column} = ${home.id} and id <> all(${sql.param([...kept])}::uuid[])`)
}

/** From now on whoever sees the home sees its files; those of internal notes only staff at work on the ticket. */
export async function attachMedia(
  req: PayloadRequest,
  ids: readonly string[],
  home: MediaHome,
  isInternal = false,
): Promise<void> {
  if (ids.length === 0) return
  const column = sql.identifier(`${home.collection}_id`)
  const database = await inTransaction(req)
  await database.rows(sql`
    update media set ${column} = ${home.id}, is_internal = ${isInternal}
    where id = any(${sql.param([...ids])}::uuid[]) and ${isFree}`)
}
