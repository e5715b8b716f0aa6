import type { CollectionBeforeOperationHook } from 'payload'
import { notFound } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { isUuid } from '../uuid'

/** Of two who take back one follow, the second finds it gone. @throws RuleViolation 404. */
export const lockFollow: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'delete' || id === undefined) return args
  if (!isUuid(id)) throw notFound()
  const database = await preparedInTransaction(req)
  const [row] = await database.rows(sql`select id from ticket_follows where id = ${id} for update`)
  if (!row) throw notFound()
  return args
}
