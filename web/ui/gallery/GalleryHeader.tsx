import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { PageHeader } from '../PageHeader'

interface GalleryHeaderProps {
  /** Photos that the viewer is to look at. */
  waiting: number
  t: Words
}

/** The gallery's heading, with the way to add to it, and for moderators to what waits for them. */
export function GalleryHeader({ waiting, t }: GalleryHeaderProps) {
  return (
    <>
      <PageHeader title={t('gallery.title')} lead={t('gallery.lead')}>
        <a className="button" href="/gallery/new">
          <Icon name="camera" />
          {t('gallery.add')}
        </a>
      </PageHeader>
      {waiting > 0 ? (
        <p>
          <a href="/moderation?view=waiting">{t('gallery.waitingForYou', { count: waiting })}</a>
        </p>
      ) : null}
    </>
  )
}
