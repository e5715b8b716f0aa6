'use server'
import type { FormState } from '@/web/ui/form/state'
import { say, threadIn } from '../comments/say'
import { actingViewer } from '../form/acting'
import { carryOut } from '../run'
import { announcementIn, backToAnnouncement } from './acting'

/** Says something under an announcement, or answers what somebody said there. */
export async function comment(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const announcement = await announcementIn(viewer, form.get('number'))
    const said = await say(viewer, form, t, { announcement: announcement.id })
    if (!('id' in said)) return said
    backToAnnouncement(announcement.number, 'commented', {
      id: said.id,
      isNew: true,
      thread: threadIn(form),
    })
  })
}
