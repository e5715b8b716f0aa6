import type { Language } from '@/domain/notifications'
import type { Event } from '@/payload-types'
import type { Words } from '@/web/i18n/words'
import { BackLink } from '../BackLink'
import { eventWhen } from '../events/when'
import { Icon } from '../Icon'
import { PageHeader } from '../PageHeader'

interface AlbumHeadProps {
  event: Event
  now: Date
  t: Words
  language: Language
}

/** Which event an album is of, with the way to it and the way to add to it while that can be. */
export function AlbumHead({ event, now, t, language }: AlbumHeadProps) {
  const { id, title, start, end, allDay, status } = event
  const takesPhotos = new Date(start) <= now && (status === 'published' || status === 'completed')
  return (
    <>
      <BackLink href="/gallery?view=albums" label={t('gallery.views.albums')} />
      <PageHeader title={title} lead={eventWhen({ start, end, isAllDay: allDay === true }, now, language)}>
        {takesPhotos ? (
          <a className="button" href={`/gallery/new?event=${id}`}>
            <Icon name="camera" />
            {t('gallery.add')}
          </a>
        ) : null}
      </PageHeader>
      <p>
        <a href={`/events/${id}`}>{t('gallery.toEvent')}</a>
      </p>
    </>
  )
}
