import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { idOf } from '../ids'
import { isUuid } from '../uuid'
import { lockEventRow } from './lock-event'

/** Answers to one event come one after the other: each counts the places that those before it have left. */
export const lockAnswer: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const id = 'id' in args ? args.id : undefined
  const sent = (args as { data?: Record<string, unknown> }).data
  const eventId = isUuid(id) ? await eventAnswered(req, id) : idOf(sent?.event)
  if (isUuid(eventId)) await lockEventRow(req, eventId)
  return args
}

async function eventAnswered(req: PayloadRequest, id: string): Promise<string | null> {
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ event_id: string }>(sql`select event_id from rsvps where id = ${id}`)
  return row?.event_id ?? null
}
