import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireOpenDoor, requireUndoOpen } from '@/domain/events/check-in'
import { runsEvent } from '@/domain/events/parts'
import type { EventStatus } from '@/domain/events/words'
import { invalid, notPermitted } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'

/** Counts in who came without an answer, as long as the door is open. */
export const writeWalkIn: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  await requireDoor(req, String(idOf(data.event)), requireOpenDoor)
  const recordedBy = isPerson(actor) ? actor.userId : idOf(data.recordedBy)
  return { ...data, recordedBy, createdAt: nowOf(req).toISOString() }
}

/** A slip of the hand is taken back until the end; later it is history. */
export const keepWalkIns: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ event: string }>(
    sql`select event_id as event from event_walk_ins where id = ${id}`,
  )
  if (row) await requireDoor(req, row.event, requireUndoOpen)
}

interface Row {
  status: EventStatus
  start: string
  end: string
  author_id: string | null
}

/** @throws RuleViolation 400 on `event`; 409 `check_in_not_open`; 403 for who does not run the event. */
async function requireDoor(
  req: PayloadRequest,
  eventId: string,
  requireTime: typeof requireOpenDoor,
): Promise<void> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Row>(
    sql`select status, start, "end", author_id from events where id = ${eventId} for share`,
  )
  if (!row) throw invalid([{ field: 'event', message: 'event names nothing that exists.' }])
  requireTime({ ...row, start: new Date(row.start), end: new Date(row.end) }, nowOf(req))
  if (runsEvent(await requireActor(req), row.author_id)) return
  throw notPermitted('Only who runs the event counts people in.')
}
