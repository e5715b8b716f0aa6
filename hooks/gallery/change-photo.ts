import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { type PhotoFacts, type PhotoPlan, planChange } from '@/domain/gallery/photo'
import { invalid } from '@/domain/violations'
import { nowOf, requireActor } from '../actor'
import { openReportsOf } from '../moderation/open-reports'
import { moderationOf } from './moderation-of'
import { photoOf, textOf } from './photo-of'

/** What the accepted change still has to tell. */
export interface PendingPhoto {
  happening: NonNullable<PhotoPlan['happening']>
  note: string | null
}

/** Asks the rules about a PATCH, under the photo's lock. Who decided whether it stands is kept, and why. */
export const changePhoto: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  if (data.status === null || data.status === '')
    throw invalid([{ field: 'status', message: 'A photo always has a status.' }])
  const actor = await requireActor(req)
  const { note: sent, ...fields } = data
  const note = textOf(sent)
  const facts = { note, ...(await factsOf(req, originalDoc)) }
  const plan = planChange(actor, photoOf(originalDoc), photoOf({ ...originalDoc, ...fields }), facts)
  if (plan.happening) req.context.pendingPhoto = { happening: plan.happening, note } satisfies PendingPhoto
  const decision = { moderatedBy: isPerson(actor) ? actor.userId : null, moderationNote: note }
  return {
    ...fields,
    ...(data.caption === undefined ? {} : { caption: textOf(data.caption) }),
    status: plan.status,
    hidden: plan.isHidden,
    featured: plan.isFeatured,
    ...(plan.isModerated ? decision : {}),
    ...(plan.status === 'published' && !originalDoc.publishedAt
      ? { publishedAt: nowOf(req).toISOString() }
      : {}),
  }
}

async function factsOf(
  req: PayloadRequest,
  { id }: Record<string, unknown>,
): Promise<Omit<PhotoFacts, 'note'>> {
  const openReports = await openReportsOf(req, 'gallery-photos', String(id))
  return { openReports, moderation: await moderationOf(req) }
}
