import type { CollectionAfterOperationHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { reading, sql } from '@/server/database'
import { actorOf } from '../actor'
import { mapDocuments } from '../map-documents'

type Select = Record<string, unknown> | undefined

/** Says of every photo in an answer whether the reader likes it. One query, and only where it is asked for. */
export const markLiked: CollectionAfterOperationHook = async ({ args, result, overrideAccess, req }) => {
  const actor = overrideAccess ? null : await actorOf(req)
  if (!actor || !isPerson(actor) || !isWanted((args as { select?: Select }).select)) return result
  const ids: string[] = []
  mapDocuments(result, (row) => {
    ids.push(String(row.id))
    return row
  })
  if (ids.length === 0) return result
  const database = await reading(req)
  const liked = await database.rows<{ id: string }>(sql`
    select photo_id as id from gallery_likes
    where user_id = ${actor.userId} and photo_id = any(${sql.param(ids)}::uuid[])`)
  const own = new Set(liked.map(({ id }) => id))
  return mapDocuments(result, (row) => ({ ...row, liked: own.has(String(row.id)) }))
}

/** Payload reads from the first yes or no whether a selection names what is wanted, or what is not. */
function isWanted(select: Select): boolean {
  if (!select || Object.keys(select).length === 0) return true
  const isNaming = Object.values(select)[0] !== false
  return isNaming ? select.liked === true : select.liked !== false
}
