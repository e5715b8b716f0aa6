import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

/** Takes the photo's lock first: of two moderators the second is answered on what the first has decided. */
export const lockPhoto: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if ((operation !== 'update' && operation !== 'delete') || id === undefined) return args
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from gallery_photos where id = ${id} for no key update`)
  return args
}
