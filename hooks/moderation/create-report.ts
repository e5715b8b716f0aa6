import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson, type Person } from '@/domain/actor'
import { requireAnothers } from '@/domain/moderation/report'
import type { ReportSubject } from '@/domain/moderation/words'
import { conflict, invalid, notPermitted } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { requireActor } from '../actor'
import { asOneself } from '../as-oneself'
import { lockSubject, type Subject, seenSubject } from './subject'

/** What an accepted report is about, and what was said of it before. */
export interface PendingReport {
  subject: Subject
  /** Reports that nobody has decided about, each by another person, with this one. */
  openReports: number
}

/**
 * Takes a report of something that its sender sees, under the lock of its subject. A person has one open report of it: once that
 * is decided, they may report it again.
 */
export const createReport: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  if (!isPerson(actor)) throw notPermitted('People report, and no job does.')
  const type = data.subjectType as ReportSubject
  const id = String(data.subjectId).toLowerCase()
  await lockSubject(req, type, id)
  const subject = await visibleSubject(req, actor, type, id)
  const before = await openReports(req, subject, actor.userId)
  if (before.mine > 0)
    throw conflict('already_reported', 'You have reported this. The committee looks at it.')
  requireAnothers(actor.userId, subject.authorId)
  req.context.pendingReport = { subject, openReports: before.open + 1 } satisfies PendingReport
  const unset = { decisionNote: null, decidedBy: null, decidedAt: null }
  return {
    ...data,
    ...unset,
    subjectId: id,
    reporter: actor.userId,
    subjectAuthor: subject.authorId,
    outcome: 'open',
  }
}

/** @throws RuleViolation 400 on `subjectId`. */
async function visibleSubject(
  req: PayloadRequest,
  actor: Person,
  type: ReportSubject,
  id: string,
): Promise<Subject> {
  // What a list leaves out may still be named.
  const own = asOneself(req, actor)
  own.context.isLookUp = true
  const subject = await seenSubject(own, type, id, false)
  if (subject && !subject.isRemoved) return subject
  throw invalid([{ field: 'subjectId', message: 'subjectId names something that does not exist.' }])
}

/** Those that nobody has decided about. */
async function openReports(
  req: PayloadRequest,
  { type, id }: Subject,
  userId: string,
): Promise<{ mine: number; open: number }> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ mine: number; open: number }>(sql`
    select count(*) filter (where reporter_id = ${userId})::int as mine, count(*)::int as open
    from reports where subject_type = ${type} and subject_id = ${id} and outcome = 'open'`)
  return row ?? { mine: 0, open: 0 }
}
