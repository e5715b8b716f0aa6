import { createLocalReq, type PayloadRequest } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { onPool, type Sql } from '@/server/database'
import { logger } from '@/server/logger'
import { findDue, findUntold } from './announcements/publication'
import { tellReaders } from './announcements/tell-readers'
import type { JobContext, JobResult } from './job'

/**
 * Publishes the announcements whose time has come, each by an ordinary update in its own transaction, and tells the readers
 * of every publication that nobody has been told of: a worker that stopped in between loses nothing. One that cannot be
 * published or told is logged, and the others go on.
 */
export async function publishScheduled(context: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  for await (const id of eachOf(context, findDue)) {
    const done = await publishOne(context, id)
    if (done) result[done] += 1
  }
  for await (const id of eachOf(context, findUntold)) {
    if (!(await tell(context, id))) result.failed += 1
  }
  return result
}

type Find = (database: Sql, given: readonly string[], now: Date) => Promise<string[]>

/** All that is found, however many pages, in its order. Each is given once, so that one that fails is not met again. */
async function* eachOf({ payload, now, signal }: JobContext, find: Find): AsyncGenerator<string> {
  const given: string[] = []
  for (;;) {
    const page = await find(onPool(payload), given, now)
    if (page.length === 0) return
    for (const id of page) {
      if (signal?.aborted) return
      given.push(id)
      yield id
    }
  }
}

/** What breaks a policy by now becomes a draft again. Null when somebody was faster: published it, or changed the plan. */
async function publishOne(context: JobContext, id: string): Promise<keyof JobResult | null> {
  const done = await move(context, id, 'published')
  if (done !== 'refused') return done
  return (await move(context, id, 'draft')) === null ? null : 'failed'
}

async function move(
  context: JobContext,
  id: string,
  status: 'published' | 'draft',
): Promise<'changed' | 'refused' | 'failed' | null> {
  try {
    await change(context, id, status)
    return 'changed'
  } catch (error) {
    const refusal = error instanceof RuleViolation ? error.status : null
    const fields = { err: error, announcement: id, status }
    if (refusal === 409) logger.info(fields, 'somebody changed a scheduled announcement first')
    else if (refusal === 422) logger.warn(fields, 'a scheduled announcement may not be published any more')
    else logger.error(fields, 'a scheduled announcement could not be published')
    if (refusal === 409) return null
    return refusal === 422 ? 'refused' : 'failed'
  }
}

async function change({ payload, now }: JobContext, id: string, status: 'published' | 'draft') {
  const actor = { kind: 'system', job: 'publish-scheduled' }
  const req: PayloadRequest = await createLocalReq({ context: { actor, now } }, payload)
  await payload.update({ collection: 'announcements', id, data: { status }, overrideAccess: true, req })
}

async function tell({ payload, now }: JobContext, id: string): Promise<boolean> {
  try {
    await tellReaders(payload, id, now)
    return true
  } catch (error) {
    logger.error({ err: error, announcement: id }, 'the readers of an announcement could not be told')
    return false
  }
}
