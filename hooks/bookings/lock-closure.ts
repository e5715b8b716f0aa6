import type { CollectionBeforeOperationHook } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { idOf } from '../ids'
import { isUuid } from '../uuid'
import { lockWhole } from './locks'

/** A closure waits for whoever is booking, and they for it. */
export const lockClosure: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'delete') return args
  const id = 'id' in args ? args.id : undefined
  const sent = (args as { data?: Record<string, unknown> }).data
  const facilityId = id === undefined ? idOf(sent?.facility) : await facilityOfClosure(req, String(id))
  if (isUuid(facilityId)) await lockWhole(req, facilityId)
  return args
}

async function facilityOfClosure(
  req: Parameters<typeof preparedInTransaction>[0],
  id: string,
): Promise<string | null> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ facility_id: string }>(
    sql`select facility_id from closures where id = ${id}`,
  )
  return row?.facility_id ?? null
}
