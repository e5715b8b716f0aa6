import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { DELIVERY_PRIORITY, refuseResend, URGENCIES } from '@/domain/notifications'
import { notPermitted } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { enqueueDraining } from '@/server/queue'
import { nowOf } from '../actor'
import { recordAudit } from '../audit/record'

/** Takes the row's lock, which workers need too, and keeps what was asked: later hooks see the document as a whole. */
export const lockDelivery: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<{ stopped: boolean }>(sql`
    select stopped_at is not null as stopped from deliveries where id = ${id} for no key update`)
  const asked = askedOf(req)
  asked.status = (args as { data?: { status?: unknown } }).data?.status
  asked.isStopped = row?.stopped === true
  return args
}

/** PATCH `{status: 'queued'}`: a person has what failed, or may not have gone, sent again, as if for the first time. */
export const resend: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const { status, isStopped } = askedOf(req)
  if (status === undefined || (status === originalDoc?.status && status !== 'queued')) return data
  if (status !== 'queued') throw notPermitted('A delivery can be queued again, and nothing else.', 'status')
  const refusal = refuseResend(originalDoc?.status, isStopped === true)
  if (refusal) throw refusal
  return { ...data, ...FRESH, status }
}

/** It goes by itself, though it may have waited for a digest before. */
const FRESH = {
  attempts: 0,
  error: null,
  heldSince: null,
  nextAttemptAt: null,
  sendingAt: null,
  sentAt: null,
  providerId: null,
  digestDueAt: null,
  carriedBy: null,
}

/** Wakes a worker, and writes down who asked for it: the outbox itself says only what became of it. */
export const recordResend: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (doc.status !== 'queued' || previousDoc?.status === 'queued') return doc
  const changes = { status: { from: previousDoc?.status, to: doc.status } }
  await recordAudit(req, { action: 'update', subject: 'deliveries', subjectId: String(doc.id), changes })
  const urgency = URGENCIES.find((word) => DELIVERY_PRIORITY[word] === doc.priority) ?? 'normal'
  await enqueueDraining(req, urgency, nowOf(req))
  return doc
}

/** What was asked of a delivery, and what its locked row said of it. */
interface Asked {
  status?: unknown
  isStopped?: boolean
}

function askedOf({ context }: PayloadRequest): Asked {
  context.askedOfDelivery ??= {}
  return context.askedOfDelivery as Asked
}
