import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { type PhotoPlan, planChange } from '@/domain/gallery/photo'
import { invalid } from '@/domain/violations'
import { nowOf, requireActor } from '../actor'
import { openReportsOf } from '../moderation/open-reports'
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
  const openReports =
    data.caption === undefined ? 0 : await openReportsOf(req, 'gallery-photos', String(originalDoc.id))
  const facts = { note, openReports }
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
