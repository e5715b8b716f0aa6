import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** The profiles carry the account's name, so that lists need no join. */
export const keepNamesEqual: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.name === previousDoc?.name) return doc
  const database = await inTransaction(req)
  await database.rows(sql`update staff set name = ${doc.name} where user_id = ${doc.id}`)
  return doc
}
