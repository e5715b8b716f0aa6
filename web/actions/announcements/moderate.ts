'use server'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { announcementIn, backToAnnouncement } from './acting'

/** Hides a comment, or lets it stand again. */
export async function moderate(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const announcement = await announcementIn(viewer, form.get('number'))
    const id = textOf(form, 'comment')
    if (!isUuid(id)) throw notFound()
    const hidden = textOf(form, 'hidden') === 'yes'
    const { payload, req } = viewer
    await payload.update({
      collection: 'comments',
      id,
      data: { hidden },
      depth: 0,
      overrideAccess: false,
      req,
    })
    const thread = textOf(form, 'thread') || null
    backToAnnouncement(announcement.number, hidden ? 'hidden' : 'shown', { id, thread })
  })
}

/** Closes the thread, or opens it again. */
export async function lockThread(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const announcement = await announcementIn(viewer, form.get('number'))
    const commentsLocked = textOf(form, 'locked') === 'yes'
    const { payload, req } = viewer
    await payload.update({
      collection: 'announcements',
      id: announcement.id,
      data: { commentsLocked },
      depth: 0,
      overrideAccess: false,
      req,
    })
    backToAnnouncement(announcement.number, commentsLocked ? 'locked' : 'unlocked')
  })
}
