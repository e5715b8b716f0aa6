import type { PayloadRequest } from 'payload'
import { figuresReadBy, mayReportEstate } from '@/domain/figures/staff-access'
import { lastSpan, type ReportSpan } from '@/domain/figures/staff-spans'
import { REPORT_PERIODS, type ReportPeriod } from '@/domain/figures/words'
import { isLocalDate, localDate, localDaySpan } from '@/domain/time'
import { invalid, notPermitted } from '@/domain/violations'
import { inTransaction, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { storeReports } from '@/server/figures/staff-reports'
import { reportsOf, type StoredReport } from '@/server/figures/staff-stored'
import { nowOf, requireActor } from '../actor'

/** A period's reports, and how many of them were not there before. */
export interface GeneratedReports {
  span: ReportSpan
  stored: number
  reports: StoredReport[]
}

/**
 * Stores the reports of the latest period of a kind that was over at `at` (a local date, or an instant; now unless said), and
 * answers those that this person may read. What is stored already stays as it is. Nobody is told: whoever asks has them.
 * @throws RuleViolation 401, 403; 400 for a period that is none, and for a time that is none or has not come.
 */
export async function generateReports(
  req: PayloadRequest,
  asked: Record<string, unknown>,
): Promise<GeneratedReports> {
  const actor = await requireActor(req)
  if (!mayReportEstate(actor))
    throw notPermitted('Reports are made by the committee and the facility manager.')
  const now = nowOf(req)
  const span = lastSpan(periodIn(asked.period), instantIn(asked.at, now), env.timeZone)
  const seen = figuresReadBy(actor)
  return withTransaction(req.payload, req, async () => {
    const database = await inTransaction(req)
    const stored = await database.rows(storeReports(span, env.timeZone, now))
    const reports = await reportsOf(database, span, seen === 'all' ? null : seen)
    return { span, stored: stored.length, reports }
  })
}

function periodIn(asked: unknown): ReportPeriod {
  const period = REPORT_PERIODS.find((known) => known === asked)
  if (!period) throw invalid([{ field: 'period', message: `Give one of ${REPORT_PERIODS.join(', ')}.` }])
  return period
}

/** No estate has counted anything before: what is earlier is a slip of the hand. */
const EARLIEST = new Date('2000-01-01T00:00:00Z')

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

function instantIn(asked: unknown, now: Date): Date {
  if (asked === undefined || asked === null) return now
  const at = typeof asked === 'string' ? instantOf(asked) : null
  if (!at || at < EARLIEST)
    throw invalid([{ field: 'at', message: 'Give a day such as 2026-11-01, or an instant with its zone.' }])
  if (at > now)
    throw invalid([
      { field: 'at', message: `That has not come yet: today is ${localDate(now, env.timeZone)}.` },
    ])
  return at
}

function instantOf(text: string): Date | null {
  if (isLocalDate(text)) return localDaySpan(text, text, env.timeZone)?.start ?? null
  const at = AN_INSTANT.test(text) && isLocalDate(text.slice(0, 10)) ? new Date(text) : null
  return at && !Number.isNaN(at.getTime()) ? at : null
}
