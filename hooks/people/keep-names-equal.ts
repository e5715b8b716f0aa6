import type { CollectionAfterChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { recordAudit } from '../audit/record'

/** The profiles carry the account's name, so that lists need no join. */
export const keepNamesEqual: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  if (operation !== 'update' || doc.name === previousDoc?.name) return doc
  const database = await inTransaction(req)
  const changed = await database.rows<{ id: string }>(sql`
    update staff set name = ${doc.name}
    where user_id = ${doc.id} and name is distinct from ${doc.name} returning id`)
  const changes = { name: { from: previousDoc?.name ?? null, to: doc.name } }
  for (const { id } of changed)
    await recordAudit(req, { action: 'update', subject: 'staff', subjectId: id, changes })
  return doc
}
