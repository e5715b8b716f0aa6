'use server'
import { COMMENT_MAX } from '@/domain/announcements/words'
import { isUuid } from '@/hooks/uuid'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { hashOf, once } from '../form/once'
import { carryOut, textOf, valuesOf } from '../run'
import { refusedForm } from '../told'
import { announcementIn, backToAnnouncement } from './acting'

/**
 * Says something under an announcement, or answers what somebody said there. The field of each form has a name of its
 * own, since a page holds many. The same words sent again are the same comment.
 */
export async function comment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const announcement = await announcementIn(viewer, form.get('number'))
    const parent = textOf(form, 'parent')
    const name = parent ? `body-${parent}` : 'body'
    const label = t(parent ? 'announcements.comment.replyLabel' : 'announcements.comment.label')
    const problems = checkTexts(form, t, [{ name, label, max: COMMENT_MAX, isRequired: true }])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    if (parent && !isUuid(parent)) throw refusedForm([{ message: t('errors.not_found') }])
    const hash = hashOf(form, [name])
    const sending = { path: `action:announcement-comment:${announcement.id}:${parent}:${hash}`, hash }
    const { answer: id } = await once(viewer, form, sending, async (req) => {
      const { id } = await viewer.payload.create({
        collection: 'comments',
        data: {
          announcement: announcement.id,
          body: textOf(form, name),
          ...(parent ? { parent } : {}),
        },
        depth: 0,
        overrideAccess: false,
        req,
      })
      return id
    })
    backToAnnouncement(announcement.number, 'commented', { id, isNew: true, thread: threadIn(form) })
  })
}

const threadIn = (form: FormData): string | null => textOf(form, 'thread') || null
