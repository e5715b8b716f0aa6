'use server'
import type { FormState } from '@/web/ui/form/state'
import { moderateComment, say, takeBackComment } from '../comments/say'
import { actingViewer } from '../form/acting'
import { carryOut } from '../run'
import { backToPhoto, photoIn } from './acting'

/** Says something about a photo, or answers what somebody said there. */
export async function commentPhoto(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const { id } = await photoIn(viewer, form)
    const said = await say(viewer, form, t, { photo: id })
    if (!('id' in said)) return said
    backToPhoto(form, id, 'commented', { id: said.id, isNew: true })
  })
}

/** Hides what was said about a photo, or lets it stand again. */
export async function moderatePhotoComment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const photo = await photoIn(viewer, form)
    const { id, hidden } = await moderateComment(viewer, form)
    backToPhoto(form, photo.id, hidden ? 'commentHidden' : 'commentShown', { id })
  })
}

/** Takes back what the viewer said about a photo. */
export async function takeBackPhotoComment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const photo = await photoIn(viewer, form)
    await takeBackComment(viewer, form)
    backToPhoto(form, photo.id, 'commentTakenBack')
  })
}
