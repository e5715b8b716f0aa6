import type { BeforeDocumentControlsServerProps } from 'payload'
import type { Actor } from '@/domain/actor'
import { mayTakeBack, sendingStartsAt } from '@/domain/announcements/announcement'
import { announcementOf } from '@/hooks/announcements/announcement-of'
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
  return (
    <AnnouncementButtons
      status={stored?.status ?? 'draft'}
      takeBackMs={stored ? takeBackMs(actor, stored, new Date()) : 0}
      usual={Object.fromEntries([...signs.values()].map((sign) => [sign.id, sign.defaultUrgency]))}
    />
  )
}

/** How long it may still be taken back, by the clock that decides. */
function takeBackMs(actor: Actor, stored: Announcement, now: Date): number {
  const announcement = announcementOf(stored as unknown as Record<string, unknown>)
  const { publishedAt } = announcement
  if (!publishedAt || !mayTakeBack(actor, announcement, now)) return 0
  return sendingStartsAt(announcement, publishedAt).getTime() - now.getTime()
}
