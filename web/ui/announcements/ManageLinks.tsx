import { has } from '@/domain/actor'
import type { AnnouncementView } from '@/web/data/announcements/announcement'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

interface ManageLinksProps {
  announcement: AnnouncementView
  viewer: Viewer
  t: Words
}

/** For its author and the committee: who has read it, and where it is worked on. */
export function ManageLinks({ announcement, viewer, t }: ManageLinksProps) {
  const { id, number, mayReach, status } = announcement
  const isOpen = status === 'draft' || status === 'scheduled'
  const editPath =
    has(viewer.actor, 'panel') && (mayReach || isOpen) ? `/admin/collections/announcements/${id}` : null
  if (!mayReach && !editPath) return null
  return (
    <div className="buttons no-print">
      {mayReach ? (
        <a className="button quiet" href={`/announcements/${number}/reach`}>
          <Icon name="people" />
          {t('announcements.reach')}
        </a>
      ) : null}
      {editPath ? <a href={editPath}>{t('announcements.edit')}</a> : null}
    </div>
  )
}
