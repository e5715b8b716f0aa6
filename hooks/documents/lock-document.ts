import type { CollectionBeforeOperationHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** Takes the row's lock first: of two who replace the file at once, the second makes the version after the first's. */
export const lockDocument: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const database = await inTransaction(req)
  await database.rows(sql`select id from documents where id = ${id} for no key update`)
  return args
}
