import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { conflict } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { lockFacilities } from '../bookings/locks'
import { idOf } from '../ids'
import { isUuid } from '../uuid'

/**
 * Takes the locks of a write first, so that what follows reads settled data: the facilities that the event has and is to have,
 * then the event's own row. In this order everywhere: facility, event, answer.
 */
export const lockEvent: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const sent = (args as { data?: Record<string, unknown> }).data
  req.context.eventFieldsSent = Object.keys(sent ?? {})
  const id = 'id' in args ? args.id : undefined
  const held = isUuid(id) ? await facilityOf(req, id) : null
  await lockFacilities(req, [held, idOf(sent?.facility)].filter(isUuid))
  if (!isUuid(id)) return args
  await lockEventRow(req, id)
  // To take another facility's lock now would be to take it in the wrong order.
  if ((await facilityOf(req, id)) !== held)
    throw conflict('stale_write', 'It has moved this moment. Send it again.')
  return args
}

/** Of two who change an event or answer to it, the second reads what the first has made of it. */
export async function lockEventRow(req: PayloadRequest, id: string): Promise<void> {
  const database = await preparedInTransaction(req)
  await database.rows(sql`select id from events where id = ${id} for no key update`)
}

async function facilityOf(req: PayloadRequest, id: string): Promise<string | null> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ facility_id: string | null }>(
    sql`select facility_id from events where id = ${id}`,
  )
  return row?.facility_id ?? null
}
