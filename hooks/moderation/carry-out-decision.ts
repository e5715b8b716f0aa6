import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import type { ReportSubject } from '@/domain/moderation/words'
import { requireActor } from '../actor'
import { asOneself } from '../as-oneself'
import { tell } from '../notifications/tell'
import type { PendingDecision } from './decide-report'
import { settle } from './settle-reports'
import { addressOf, KINDS, type Subject, seenSubject } from './subject'

/** After a decision: the other open reports are closed alike, and what was reported follows, through its own collection. */
export const carryOutDecision: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const decision = req.context.pendingDecision as PendingDecision | undefined
  if (operation !== 'update' || !decision) return doc
  delete req.context.pendingDecision
  const type = doc.subjectType as ReportSubject
  await settle(req, { type, id: doc.subjectId as string }, decision)
  const actor = await requireActor(req)
  const subject = await seenSubject(asOneself(req, actor), type, doc.subjectId as string, true)
  if (!subject) return doc
  if (decision.outcome === 'warned') await warn(req, actor, subject, String(doc.id), decision)
  else await act(req, actor, subject, decision)
  return doc
}

async function act(
  req: PayloadRequest,
  actor: Actor,
  subject: Subject,
  decision: PendingDecision,
): Promise<void> {
  const data = changeOf(subject, decision)
  if (!data) return
  const isNoted = KINDS[subject.type].isRemovable
  await req.payload.update({
    collection: subject.type,
    id: subject.id,
    data: { ...data, ...(isNoted ? { note: decision.note } : {}) },
    depth: 0,
    overrideAccess: false,
    req: asOneself(req, actor),
  })
}

/** What becomes of it; null where it is so already. */
function changeOf(
  { type, isHidden, isRemoved }: Subject,
  { outcome }: PendingDecision,
): Record<string, unknown> | null {
  if (isRemoved) return null
  if (outcome === 'dismissed') return isHidden ? { hidden: false } : null
  if (outcome === 'removed' && KINDS[type].isRemovable) return { status: 'removed' }
  return isHidden ? null : { hidden: true }
}

async function warn(
  req: PayloadRequest,
  actor: Actor,
  subject: Subject,
  reportId: string,
  { note }: PendingDecision,
): Promise<void> {
  if (!subject.authorId) return
  await tell(req, [
    {
      kind: 'moderation.warned',
      key: `moderation.warned:${reportId}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      recipientIds: [subject.authorId],
      note,
      post: { id: subject.id, title: subject.title, url: await addressOf(req, subject) },
    },
  ])
}
