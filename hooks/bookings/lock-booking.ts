import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { lockWhole } from './locks'

/** Takes the locks of a change first, so that what follows reads settled data: of two who change one facility, one waits. */
export const lockBooking: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const sent = (args as { data?: Record<string, unknown> }).data
  req.context.bookingFieldsSent = Object.keys(sent ?? {})
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ facility_id: string }>(
    sql`select facility_id from bookings where id = ${id}`,
  )
  if (!row) return args
  await lockWhole(req, row.facility_id)
  await database.rows(sql`select id from bookings where id = ${id} for no key update`)
  return args
}
