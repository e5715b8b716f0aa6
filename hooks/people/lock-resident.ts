import type { CollectionBeforeOperationHook } from 'payload'
import { inTransaction, sql } from '@/server/database'

/**
 * Takes the row's lock first: of two who verify and refuse one account at once, the second is answered on what holds.
 * The account's before it: a change of the account goes on to its profiles in that order, and never the other way.
 */
export const lockResident: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const database = await inTransaction(req)
  await database.rows(sql`
    select u.id from users u where u.id = (select user_id from residents where id = ${id}) for no key update`)
  await database.rows(sql`select id from residents where id = ${id} for no key update`)
  return args
}
