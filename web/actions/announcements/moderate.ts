'use server'
import type { FormState } from '@/web/ui/form/state'
import { moderateComment, threadIn } from '../comments/say'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { announcementIn, backToAnnouncement } from './acting'

/** Hides a comment, or lets it stand again. */
export async function moderate(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const announcement = await announcementIn(viewer, form.get('number'))
    const { id, hidden } = await moderateComment(viewer, form)
    backToAnnouncement(announcement.number, hidden ? 'hidden' : 'shown', { id, thread: threadIn(form) })
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
