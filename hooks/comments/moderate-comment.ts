import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { requireActor } from '../actor'

/**
 * Takes the comment's lock first: of two moderators the second sees what the first has decided. Before it that of its photo, whose
 * count changes with it, and which takes its comments along when it goes.
 */
export const lockComment: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const database = await preparedInTransaction(req)
  await database.rows(sql`
    select id from gallery_photos where id = (select photo_id from comments where id = ${id}) for no key update`)
  await database.rows(sql`select id from comments where id = ${id} for no key update`)
  return args
}

/** Hides a comment, or lets it stand again. Who hid it first is kept as long as it is hidden; its words never change. */
export const moderateComment: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  const wasHidden = originalDoc.hidden === true
  const hidden = data.hidden === undefined ? wasHidden : data.hidden === true
  const by = isPerson(actor) ? actor.userId : null
  return { ...data, hidden, hiddenBy: hidden ? (wasHidden ? originalDoc.hiddenBy : by) : null }
}
