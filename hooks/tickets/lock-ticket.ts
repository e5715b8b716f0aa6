import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'

/** Takes the row's lock first, so that what follows reads settled data: of two who move one ticket, one waits. */
export const lockTicket: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if ((operation !== 'update' && operation !== 'delete') || id === undefined) return args
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from tickets where id = ${id} for no key update`)
  return args
}
