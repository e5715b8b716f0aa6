import type { Photo } from '@/web/data/tickets/photos'
import type { Words } from '@/web/i18n/words'

/** The photos of a listing, side by side and each as wide as the page; they are swiped through, and open in full. */
export function Photos({ photos, title, t }: { photos: readonly Photo[]; title: string; t: Words }) {
  if (photos.length === 0) return null
  return (
    <ul className={photos.length > 1 ? 'listing-photos many-photos' : 'listing-photos'} aria-label={title}>
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={photo.full}>
            <img
              src={photo.full}
              alt={t('listings.page.photoOf', { n: index + 1 })}
              loading={index === 0 ? undefined : 'lazy'}
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
