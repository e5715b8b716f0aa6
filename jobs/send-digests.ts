import { createLocalReq, type PayloadRequest } from 'payload'
import { onPool, type Sql, sql, withTransaction } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { enqueueDraining } from '@/server/queue'
import type { JobContext, JobResult } from './job'

/** People whose digests are put together in one transaction. */
const PEOPLE_PAGE = 100

/**
 * The job `send-digests`: puts together what waits for a digest that is due at `now`. Each person's oldest e-mail becomes
 * the one that goes, and carries the others; one that is alone goes as itself. `changed` counts the digests.
 */
export async function sendDigests({ payload, now, signal }: JobContext): Promise<JobResult> {
  const result: JobResult = { changed: 0, failed: 0 }
  await releaseStranded(onPool(payload), now)
  let after = '00000000-0000-0000-0000-000000000000'
  while (!signal?.aborted) {
    const people = await onPool(payload).rows<{ id: string }>(sql`
      select distinct recipient_id as id from deliveries
      where status = 'queued' and digest_due_at <= ${now.toISOString()}::timestamptz and recipient_id > ${after}::uuid
      order by recipient_id limit ${PEOPLE_PAGE}`)
    const last = people.at(-1)
    if (!last) break
    const req = await createLocalReq({ context: { now } }, payload)
    const ids = people.map(({ id }) => id)
    result.changed += await withTransaction(payload, req, (inner) => gatherDigests(inner, ids, now))
    after = last.id
  }
  return result
}

/** What an e-mail was to carry that was stopped goes with the next digest: it is never left waiting for nothing. */
async function releaseStranded(database: Sql, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  await database.rows(sql`
    update deliveries c set carried_by_id = null, digest_due_at = ${at}, next_attempt_at = ${at}, updated_at = ${at}
    from deliveries d
    where c.status = 'queued' and c.carried_by_id is not null and d.id = c.carried_by_id and d.status = 'suppressed'`)
}

/**
 * One statement for all of `people`, so that a crash leaves each digest whole or not begun. A run beside this one waits
 * for the rows, and finds them gathered.
 */
async function gatherDigests(req: PayloadRequest, people: readonly string[], now: Date): Promise<number> {
  const database = await preparedInTransaction(req)
  const at = sql`${now.toISOString()}::timestamptz`
  const gathered = await database.rows<{ is_carrier: boolean }>(sql`
    with due as materialized (
      select id, recipient_id, created_at from deliveries
      where status = 'queued' and digest_due_at <= ${at} and recipient_id = any(${sql.param(people)}::uuid[])
      order by id for update),
    ranked as (
      select id, first_value(id) over (partition by recipient_id order by created_at, id) as carrier from due)
    update deliveries d
    set digest_due_at = null, next_attempt_at = null, carried_by_id = nullif(r.carrier, d.id), updated_at = ${at}
    from ranked r where d.id = r.id
    returning d.carried_by_id is null as is_carrier`)
  const carriers = gathered.filter((row) => row.is_carrier)
  if (carriers.length > 0) await enqueueDraining(req, 'normal', now)
  return carriers.length
}
