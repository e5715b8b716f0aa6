import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { isPerson, moderates } from '@/domain/actor'
import type { ReportSubject } from '@/domain/moderation/words'
import { nowOf, requireActor } from '../actor'
import { asSystem } from '../as-system'
import type { PendingDecision } from './decide-report'

/** The name under which the house itself closes what has been decided. */
const JOB = 'settle-reports'

/** Closes every open report of a subject alike: one decision answers them all. */
export async function settle(
  req: PayloadRequest,
  subject: { type: ReportSubject; id: string },
  { outcome, note }: PendingDecision,
): Promise<void> {
  const actor = await requireActor(req)
  const own = asSystem(req, JOB)
  const { docs } = await req.payload.find({
    collection: 'reports',
    where: {
      and: [
        { subjectType: { equals: subject.type } },
        { subjectId: { equals: subject.id } },
        { outcome: { equals: 'open' } },
      ],
    },
    pagination: false,
    depth: 0,
    select: {},
    overrideAccess: true,
    req: own,
  })
  const decided = {
    outcome,
    decisionNote: note,
    decidedBy: isPerson(actor) ? actor.userId : null,
    decidedAt: nowOf(req).toISOString(),
  }
  // One after the other: they share the connection of one transaction.
  for (const { id } of docs)
    await req.payload.update({
      collection: 'reports',
      id,
      data: decided,
      depth: 0,
      overrideAccess: true,
      req: own,
    })
}

/** A moderator who hides, removes or restores something has decided about its reports as well; those from before count no more. */
export function settleReports(type: ReportSubject): CollectionAfterChangeHook {
  return async ({ doc, previousDoc, operation, req }) => {
    if (operation !== 'update') return doc
    const outcome = outcomeOf(previousDoc ?? {}, doc)
    if (!outcome) return doc
    const actor = await requireActor(req)
    if (!isPerson(actor) || !moderates(actor)) return doc
    await settle(req, { type, id: String(doc.id) }, { outcome, note: doc.moderationNote ?? null })
    return doc
  }
}

type Row = Record<string, unknown>

function outcomeOf(before: Row, after: Row): PendingDecision['outcome'] | null {
  const isRemoved = after.status === 'removed'
  if (isRemoved !== (before.status === 'removed')) return isRemoved ? 'removed' : 'dismissed'
  const isHidden = after.hidden === true
  if (isHidden === (before.hidden === true)) return null
  return isHidden ? 'hidden' : 'dismissed'
}
