import type { SQL } from 'drizzle-orm'
import { createLocalReq } from 'payload'
import { RuleViolation } from '@/domain/violations'
import { onPool, sql } from '@/server/database'
import { logger } from '@/server/logger'
import type { JobContext, JobResult } from './job'

const PAGE = 100
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** What a document of a collection that a job may change is called in the log, which repeats nobody's own words. */
const CALLED_BY = {
  tickets: 'number',
  bookings: 'number',
  events: 'id',
  listings: 'id',
  residents: 'id',
} as const

/** A document that a job changes, and what it makes of it. */
interface Due<To> {
  id: string
  name: string
  to: To
}

/** Which documents a job changes, and how. */
export interface Moves<To extends string> {
  job: string
  collection: keyof typeof CALLED_BY
  /** Condition on the collection's rows, `t`. */
  due: SQL
  /** What is made of a row `t`, as text. */
  to: SQL
  /** The fields that are written for it; the status when left out. */
  patch?: (to: To) => object
}

/**
 * Changes every document that is due as the system, each by an ordinary update in its own transaction, so that the same
 * rules, records and messages apply. One that cannot be changed is logged, and the others go on.
 */
export async function moveDue<To extends string>(context: JobContext, moves: Moves<To>): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  let after = FIRST_ID
  while (!context.signal?.aborted) {
    const page = await pageOf(context, moves, after)
    for (const one of page) {
      const done = await move(context, moves, one)
      if (done) result[done] += 1
    }
    const last = page.at(-1)
    if (!last) break
    after = last.id
  }
  return result
}

/**
 * What is due is found first, by the index of its condition, and then put in order: asked together, the database walks the
 * whole table by id where it takes what is due for more than it is.
 */
function pageOf<To extends string>(
  { payload }: JobContext,
  { collection, due, to }: Moves<To>,
  after: string,
): Promise<Due<To>[]> {
  return onPool(payload).rows<Due<To>>(sql`
    with due as materialized (
      select t.id, t.${sql.identifier(CALLED_BY[collection])} as name, (${to})::text as "to" from ${sql.identifier(collection)} t where ${due})
    select * from due where id > ${after}::uuid order by id limit ${PAGE}`)
}

/** Null when somebody was faster. */
async function move<To extends string>(
  { payload, now }: JobContext,
  { job, collection, patch = (status) => ({ status }) }: Moves<To>,
  { id, name, to }: Due<To>,
): Promise<keyof JobResult | null> {
  try {
    const req = await createLocalReq({ context: { actor: { kind: 'system', job }, now } }, payload)
    await payload.update({ collection, id, data: patch(to), overrideAccess: true, req })
    return 'changed'
  } catch (error) {
    const isOvertaken = error instanceof RuleViolation && error.status === 409
    const fields = { err: error, job, [collection]: name }
    if (isOvertaken) logger.info(fields, 'somebody changed it first')
    else logger.error(fields, 'it could not be changed')
    return isOvertaken ? null : 'failed'
  }
}
