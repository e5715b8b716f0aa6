import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { requireDecision } from '@/domain/moderation/report'
import type { ReportOutcome, ReportSubject } from '@/domain/moderation/words'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { nowOf, requireActor } from '../actor'
import { asOneself } from '../as-oneself'
import { idOf } from '../ids'
import { sameValue } from '../same-value'
import { textOrNull } from '../text'
import { lockSubject, seenSubject } from './subject'

/** What was decided, for what follows once the row is stored. */
export interface PendingDecision {
  outcome: Exclude<ReportOutcome, 'open'>
  note: string | null
}

/** Takes the subject's lock first, then the report's: of two moderators the second learns what the first has decided. */
export const lockReport: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const id = 'id' in args ? args.id : undefined
  if (operation !== 'update' || id === undefined) return args
  const database = await preparedInTransaction(req)
  const [report] = await database.rows<{ type: ReportSubject; subject: string }>(
    sql`select subject_type as type, subject_id as subject from reports where id = ${id}`,
  )
  if (!report) return args
  await lockSubject(req, report.type, report.subject)
  await database.rows(sql`select id from reports where id = ${id} for no key update`)
  return args
}

/** A moderator's decision; that of the other open reports of the same subject is written by the house itself. */
export const decideReport: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  if (!isPerson(actor)) return data
  const outcome = (data.outcome ?? 'open') as ReportOutcome
  const note = textOrNull(data.decisionNote ?? originalDoc.decisionNote)
  const isChanged = ['outcome', 'decisionNote'].some(
    (field) => data[field] !== undefined && !sameValue(data[field], originalDoc[field]),
  )
  if (!isChanged) return data
  const type = originalDoc.subjectType as ReportSubject
  const subject = await seenSubject(asOneself(req, actor), type, originalDoc.subjectId as string, true)
  const report = {
    outcome: originalDoc.outcome as ReportOutcome,
    subjectAuthorId: idOf(originalDoc.subjectAuthor),
    isGone: subject === null,
  }
  requireDecision(actor, report, outcome, note)
  if (outcome === 'open') return data
  req.context.pendingDecision = { outcome, note } satisfies PendingDecision
  return {
    ...data,
    outcome,
    decisionNote: note,
    decidedBy: actor.userId,
    decidedAt: nowOf(req).toISOString(),
  }
}
