import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

/**
 * Takes the row's lock first: of two who replace the file at once, the second makes the version after the first's, and none
 * is added to a document that is being deleted.
 */
export const lockDocument: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if ((operation !== 'update' && operation !== 'delete') || id === undefined) return args
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from documents where id = ${id} for no key update`)
  return args
}
