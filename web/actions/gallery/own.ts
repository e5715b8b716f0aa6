'use server'
import { RedirectType, redirect } from 'next/navigation'
import { CAPTION_MAX } from '@/domain/gallery/words'
import { idOf } from '@/hooks/ids'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf, valuesOf } from '../run'
import { backToPhoto, changePhoto, photoIn } from './acting'

/** Writes another caption under one's own photo. */
export async function captionPhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { id, status } = await photoIn(viewer, form)
    const problems = checkTexts(form, t, [{ name: 'caption', label: t('gallery.caption'), max: CAPTION_MAX }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const after = await changePhoto(viewer, id, { caption: textOf(form, 'caption') || null })
    const isWaitingAgain = status !== 'pending' && after.status === 'pending'
    backToPhoto(form, id, isWaitingAgain ? 'captionWaits' : 'captioned')
  })
}

/** Deletes a photo for good, with what was said about it. */
export async function deletePhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const { id, uploader } = await photoIn(viewer, form)
    const { payload, req, actor } = viewer
    await payload.delete({ collection: 'gallery-photos', id, depth: 0, overrideAccess: false, req })
    const isOwn = idOf(uploader) === actor.userId
    redirect(`${isOwn ? '/gallery/mine' : '/gallery'}?said=deleted`, RedirectType.push)
  })
}
