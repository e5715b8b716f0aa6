import type { CollectionAfterChangeHook } from 'payload'
import { isEnoughToHide } from '@/domain/moderation/report'
import type { ReportReason } from '@/domain/moderation/words'
import { asSystem } from '../as-system'
import { idOf } from '../ids'
import { tell } from '../notifications/tell'
import type { PendingReport } from './create-report'

/** The name under which the house itself hides what many have reported. */
const JOB = 'hide-reported'

/** After a report: moderators may read the message, enough reports hide their subject, and the first one is told. */
export const recordReport: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const pending = req.context.pendingReport as PendingReport | undefined
  if (operation !== 'create' || !pending) return doc
  delete req.context.pendingReport
  const { subject, openReports } = pending
  const data = {
    ...(subject.type === 'listing-messages' ? { reported: true } : {}),
    ...(isEnoughToHide(openReports) && !subject.isHidden ? { hidden: true } : {}),
  }
  if (Object.keys(data).length > 0)
    await req.payload.update({
      collection: subject.type,
      id: subject.id,
      data,
      depth: 0,
      overrideAccess: true,
      req: asSystem(req, JOB),
    })
  if (openReports > 1) return doc
  await tell(req, [
    {
      kind: 'moderation.reported',
      key: `moderation.reported:${doc.id}`,
      actorUserId: idOf(doc.reporter),
      concealedFromUserId: subject.authorId,
      note: (doc.note as string | null) ?? null,
      post: {
        id: subject.id,
        title: subject.title,
        url: '/moderation',
        reason: doc.reason as ReportReason,
      },
    },
  ])
  return doc
}
