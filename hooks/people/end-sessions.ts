import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { personOf } from '../actor'

/** Who stops counting (deactivated, unverified, moved out) is signed out at once, and stays so if they return. */
export const endSessionsOfGone: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'update' || !doc.user) return doc
  const userId = String(typeof doc.user === 'object' ? doc.user.id : doc.user)
  if (await personOf(req, userId)) return doc
  const database = await inTransaction(req)
  await database.rows(sql`delete from users_sessions where _parent_id = ${userId}`)
  return doc
}
