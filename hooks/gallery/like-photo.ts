import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { lockShownPhoto } from './lock-shown'

/** A like is the sender's own, and the only one. That they see the photo has been checked before. */
export const likePhoto: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const userId = isPerson(actor) ? actor.userId : null
  const { id } = await lockShownPhoto(req, String(idOf(data.photo)))
  const database = await inTransaction(req)
  const [known] = await database.rows<{ id: string }>(sql`
    select id from gallery_likes where photo_id = ${id} and user_id = ${userId}`)
  if (known) throw conflict('already_liked', 'You like this photo already.', { like: known.id })
  return { ...data, user: userId }
}
