import { createLocalReq, type PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import { findUntold } from './announcements/publication'
import { tellReaders } from './announcements/tell-readers'
import type { JobContext, JobResult } from './job'

const PAGE = 100

/**
 * Publishes the announcements whose time has come, each by an ordinary update in its own transaction, and tells the readers
 * of every publication that nobody has been told of: a worker that stopped in between loses nothing.
 */
export async function publishScheduled(context: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  const due = await onPool(context.payload).rows<{ id: string }>(sql`
    select id from announcements
    where status = 'scheduled' and publish_at <= ${context.now.toISOString()}::timestamptz
    order by publish_at limit ${PAGE}`)
  for (const { id } of due) result[(await publishOne(context, id)) ? 'changed' : 'failed'] += 1
  for (const id of await findUntold(onPool(context.payload), PAGE)) {
    if (context.signal?.aborted) break
    await tellReaders(context.payload, id, context.now)
  }
  return result
}

async function publishOne(context: JobContext, id: string): Promise<boolean> {
  try {
    await change(context, id, 'published')
    return true
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error
    logger.warn({ err: error, announcement: id }, 'a scheduled announcement could not be published')
    await change(context, id, 'draft')
    return false
  }
}

async function change(context: JobContext, id: string, status: 'published' | 'draft'): Promise<void> {
  const { payload, now } = context
  const actor = { kind: 'system', job: 'publish-scheduled' }
  const req: PayloadRequest = await createLocalReq({ context: { actor, now } }, payload)
  await payload.update({ collection: 'announcements', id, data: { status }, overrideAccess: true, req })
}
