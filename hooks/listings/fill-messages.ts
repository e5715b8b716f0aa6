import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { firstNameOf } from '@/domain/people/first-name'
import { reading, sql } from '@/server/database'
import { actorOf } from '../actor'
import { mapDocuments } from '../map-documents'
import { rowsOf } from './name-sellers'

interface Told {
  id: string
  authorName: string
  isBetween: boolean
}

/** Says who wrote, by the first name alone; a number that was shared is for the two, also where moderators read the message. */
export const fillMessages: CollectionAfterOperationHook = async ({ result, overrideAccess, req }) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !isPerson(actor)) return result
  const ids = rowsOf(result)
    .map(({ id }) => id)
    .filter((id) => typeof id === 'string')
  if (ids.length === 0) return result
  const told = await toldTo(req, actor.userId, ids)
  return mapDocuments(result, (row) => {
    const known = told.get(String(row.id))
    const named = { ...row, authorName: known?.authorName ?? null }
    return known?.isBetween || !('sharedPhone' in row) ? named : { ...named, sharedPhone: null }
  })
}

async function toldTo(req: PayloadRequest, userId: string, ids: string[]): Promise<Map<string, Told>> {
  const database = await reading(req)
  const rows = await database.rows<Told>(sql`
    select m.id, u.name as "authorName", ${userId}::uuid in (t.buyer_id, t.seller_id) as "isBetween"
    from listing_messages m join listing_threads t on t.id = m.thread_id join users u on u.id = m.author_id
    where m.id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, { ...row, authorName: firstNameOf(row.authorName) }]))
}
