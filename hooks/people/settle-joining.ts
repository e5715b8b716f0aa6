import type { CollectionBeforeChangeHook } from 'payload'
import { inTransaction, sql } from '@/server/database'
import { idOf } from '../ids'

/**
 * An entry that somebody joined by waits until it is verified or loses the account. Refused, it is as verified as it
 * was before: what the committee knew of it holds.
 */
export const settleJoining: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const former = operation === 'update' ? idOf(originalDoc?.user) : null
  const account = idOf(data.user)
  if (former === null || (account === former && data.verified !== true)) return data
  const database = await inTransaction(req)
  const [joining] = await database.rows<{ was_verified: boolean }>(
    sql`delete from joinings where resident_id = ${originalDoc?.id} returning was_verified`,
  )
  const isRefused = account === null && originalDoc?.verified !== true
  return isRefused && joining?.was_verified ? { ...data, verified: true } : data
}
