import type { CollectionBeforeDeleteHook } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'

/** Who is taken off the register no longer lives here: their stay ends now, and is kept by name. */
export const endOccupancy: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const database = await inTransaction(req)
  const now = nowOf(req).toISOString()
  await database.rows(sql`
    update occupancies set "to" = greatest("from", ${now}::timestamptz), updated_at = now()
    where resident_id = ${id} and ("to" is null or "to" > ${now}::timestamptz)`)
}
