import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { actorOf } from '../actor'
import { withIds } from '../ids'
import { SECRETS } from '../people/drop-secrets'
import { sameValue } from '../same-value'

type Data = Record<string, unknown>
type Changes = Record<string, { from: unknown; to: unknown }>

/** Never written down: secrets, and what the database keeps by itself. */
const UNTOLD = ['updatedAt', 'createdAt', 'id', 'collection', 'password', ...SECRETS, 'overdue']

/** That a password changed is told; neither the old nor the new one is. */
export const NEW_PASSWORD = { from: 'the old one', to: 'a new one' }

/** Each changed field with its value before and after. */
export function changesBetween(before: Data, after: Data): Changes {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    fields
      .filter((field) => !UNTOLD.includes(field) && !sameValue(after[field], before[field]))
      .map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]),
  )
}

/** What the answer leaves out, for its reader may not see it, as it is stored now. */
function unanswered(previous: Data | undefined, data: Data | undefined, doc: Data): Data {
  const fields = Object.keys(previous ?? {}).filter((field) => !(field in doc))
  return Object.fromEntries(
    fields.map((field) => [field, data && field in data ? data[field] : previous?.[field]]),
  )
}

export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  data,
  previousDoc,
  operation,
  req,
}) => {
  const before = operation === 'create' ? {} : withIds(collection, previousDoc ?? {})
  const changes = changesBetween(
    before,
    withIds(collection, { ...unanswered(previousDoc, data, doc), ...doc }),
  )
  if (operation === 'update' && collection.auth && data?.password) changes.password = NEW_PASSWORD
  if (Object.keys(changes).length === 0) return doc
  await recordAudit(req, { action: operation, subject: collection.slug, subjectId: String(doc.id), changes })
  return doc
}

export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  const changes = changesBetween(withIds(collection, doc), {})
  await recordAudit(req, { action: 'delete', subject: collection.slug, subjectId: String(id), changes })
  return doc
}

/** Writes one audit event in the request's transaction: who, what, each field before and after, which request. */
export async function recordAudit(
  req: PayloadRequest,
  event: { action: 'create' | 'update' | 'delete'; subject: string; subjectId: string; changes: Changes },
): Promise<void> {
  const actor = await actorOf(req)
  const userId = actor && isPerson(actor) ? actor.userId : null
  const job = actor && !isPerson(actor) ? actor.job : null
  const requestId = req.headers?.get('x-request-id') ?? null
  const database = await preparedInTransaction(req)
  await database.rows(sql`
    insert into audit_events (action, subject, subject_id, actor_id, job, request_id, changes)
    values (${event.action}, ${event.subject}, ${event.subjectId}, ${userId}, ${job}, ${requestId},
      ${JSON.stringify(event.changes)}::jsonb)`)
}
