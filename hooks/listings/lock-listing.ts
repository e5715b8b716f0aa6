import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

/** Takes the row's lock first: of two who change one listing, one waits and decides on what the other has made of it. */
export const lockListing: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const sent = (args as { data?: Record<string, unknown> }).data
  req.context.listingFieldsSent = Object.keys(sent ?? {})
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from listings where id = ${id} for no key update`)
  return args
}
