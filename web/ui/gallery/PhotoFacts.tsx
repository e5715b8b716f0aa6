import type { Language } from '@/domain/notifications'
import type { PhotoView } from '@/web/data/gallery/photo'
import { instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { PhotoTag } from './PhotoTag'

interface PhotoFactsProps {
  photo: PhotoView
  t: Words
  language: Language
}

/** What the photo shows, who added it and when, of which event, and why nobody sees it, where that is so. */
export function PhotoFacts({ photo, t, language }: PhotoFactsProps) {
  const { caption, uploader, addedAt, event, status, isHidden, isFeatured, moderationNote } = photo
  const by = t('gallery.photoBy', { name: uploader.name })
  const flat = uploader.flatNumber ? t('announcements.flat', { number: uploader.flatNumber }) : ''
  // A photo without a caption is named by who added it: it is not said again below.
  const whose = uploader.isViewer
    ? t('gallery.yours')
    : caption
      ? [by, flat].filter(Boolean).join(', ')
      : flat
  return (
    <header className="photo-head">
      <h1>{caption ?? by}</h1>
      <p className="meta small soft">
        <span>
          {whose ? `${whose} · ` : null}
          <time dateTime={addedAt}>{instant(addedAt, language)}</time>
        </span>
        {isFeatured ? <span className="tag good">{t('gallery.views.featured')}</span> : null}
        <PhotoTag status={status} isHidden={isHidden} t={t} />
      </p>
      {event ? (
        <p className="with-icon">
          <Icon name="calendar" />
          <a href={`/events/${event.id}`}>{event.title}</a>
        </p>
      ) : null}
      {photo.isShown ? null : (
        <p className="warning">
          {t(`gallery.why.${status === 'published' ? 'hidden' : status}`)}
          {moderationNote ? ` “${moderationNote}”` : null}
        </p>
      )}
    </header>
  )
}
