import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { inTransaction, sql } from '@/server/database'
import { actorOf } from '../actor'

/** The audit of many entries at once, as `recordAudit` writes that of one. */
export async function auditImport(
  req: PayloadRequest,
  action: 'create' | 'update',
  events: readonly { id: string; changes: object }[],
): Promise<void> {
  const actor = await actorOf(req)
  const userId = actor && isPerson(actor) ? actor.userId : null
  const requestId = req.headers?.get('x-request-id') ?? null
  const database = await inTransaction(req)
  await database.rows(sql`
    insert into audit_events (action, subject, subject_id, actor_id, request_id, changes)
    select ${action}::enum_audit_events_action, 'residents', id, ${userId}::uuid, ${requestId}, changes
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as row(id text, changes jsonb)`)
}
