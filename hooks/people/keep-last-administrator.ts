import type { CollectionBeforeDeleteHook } from 'payload'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'

/** Somebody must be able to let others in. Locks the table's rows, so that two removals cannot cross. */
export const keepLastAdministrator: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const database = await inTransaction(req)
  const rows = await database.rows<{ id: string }>(sql`select id from administrators for update`)
  if (rows.length <= 1 && rows[0]?.id === id)
    throw conflict('last_administrator', 'The last administrator cannot be removed. Add another first.')
}
