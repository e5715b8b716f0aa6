import type { BeforeDocumentControlsServerProps } from 'payload'
import { isPerson } from '@/domain/actor'
import { sendingStartsAt } from '@/domain/announcements/announcement'
import type { Announcement } from '@/payload-types'
import { categorySigns, panelAnnouncement } from '@/web/data/panel-announcements'
import { panelActor } from '@/web/data/panel-request'
import { AnnouncementButtons } from './AnnouncementButtons'

/** In place of the save button: what may be done with this announcement now, each as a button that says so. */
export async function AnnouncementControls({
  id,
  payload,
}: BeforeDocumentControlsServerProps & { id?: string }) {
  const [actor, signs] = await Promise.all([panelActor(payload), categorySigns(payload)])
  const stored = id ? await panelAnnouncement(payload, id) : null
  const isAuthor = isPerson(actor) && stored !== null && idOf(stored.author) === actor.userId
  return (
    <AnnouncementButtons
      status={stored?.status ?? 'draft'}
      takeBackMs={stored && isAuthor ? takeBackMs(stored, new Date()) : 0}
      usual={Object.fromEntries([...signs.values()].map((sign) => [sign.id, sign.defaultUrgency]))}
    />
  )
}

/** How long it may still be taken back, by the clock that decides. */
function takeBackMs({ status, urgency, publishedAt }: Announcement, now: Date): number {
  if (status !== 'published' || !publishedAt) return 0
  const ends = sendingStartsAt({ urgency: urgency ?? 'normal' }, new Date(publishedAt))
  return Math.max(0, ends.getTime() - now.getTime())
}

function idOf(author: Announcement['author']): string | null {
  return typeof author === 'object' && author !== null ? author.id : (author ?? null)
}
