import { type BasePayload, createLocalReq, type PayloadRequest } from 'payload'
import { lastSpan, type ReportSpan } from '@/domain/figures/staff-spans'
import type { ReportPeriod } from '@/domain/figures/words'
import { ownReportReady, teamReportReady } from '@/domain/notifications'
import { inTransaction, type Sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { storeReports } from '@/server/figures/staff-reports'
import { reportsOf } from '@/server/figures/staff-stored'
import type { JobContext, JobResult } from '../job'
import { storeCrowdDeliveries, storeCrowdMessages } from '../notifications/crowd'
import { overseers, storeOwnMessages } from './tell-staff'

/**
 * Stores what everybody on the staff did in the latest period that is over, and tells who oversees them; of a week and a
 * month it tells each of them their own. Figures that are stored stay as they are, and nobody is told a period twice,
 * however often, late or at once it runs.
 */
export async function reportStaff({ payload, now }: JobContext, period: ReportPeriod): Promise<JobResult> {
  const span = lastSpan(period, now, env.timeZone)
  const changed = await inOne(payload, now, async (req, database) => {
    const stored = await database.rows(storeReports(span, env.timeZone, now))
    await tellOverseers(req, database, span, now)
    return stored.length
  })
  if (period !== 'daily') await inOne(payload, now, (req, database) => tellEach(req, database, span, now))
  return { changed, failed: 0 }
}

async function tellOverseers(req: PayloadRequest, database: Sql, span: ReportSpan, now: Date): Promise<void> {
  const reports = await reportsOf(database, span)
  if (reports.length === 0) return
  const occurrence = teamReportReady(span, reports)
  const told = await storeCrowdMessages(database, occurrence, overseers(now), now)
  if (told > 0) await storeCrowdDeliveries(req, database, occurrence, now, now)
}

async function tellEach(req: PayloadRequest, database: Sql, span: ReportSpan, now: Date): Promise<void> {
  const reports = await reportsOf(database, span)
  const [first] = reports
  const told = first ? await storeOwnMessages(database, reports, now) : 0
  // All have the same key, by which their deliveries are found.
  if (first && told > 0) await storeCrowdDeliveries(req, database, ownReportReady(first), now, now)
}

/** One transaction each: what is told in bulk is gathered once in it. */
async function inOne<Result>(
  payload: BasePayload,
  now: Date,
  work: (req: PayloadRequest, database: Sql) => Promise<Result>,
): Promise<Result> {
  const req = await createLocalReq({ context: { now } }, payload)
  return withTransaction(payload, req, async () => work(req, await inTransaction(req)))
}
