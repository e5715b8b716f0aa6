import type { AlbumTile } from '@/web/data/events/album'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { Section } from '../Section'

interface AlbumProps {
  event: EventView
  tiles: AlbumTile[]
  hasMore: boolean
  t: Words
}

/** Photos of the event, the latest of them, and the way to add one's own. */
export function Album({ event, tiles, hasMore, t }: AlbumProps) {
  const takesPhotos = event.hasBegun && event.status !== 'cancelled' && event.status !== 'draft'
  if (tiles.length === 0 && !takesPhotos) return null
  return (
    <Section
      id="album"
      title={t('event.album.title')}
      {...(tiles.length > 0
        ? {
            all: {
              href: `/gallery?event=${event.id}`,
              label: t(hasMore ? 'event.album.all' : 'event.album.open'),
            },
          }
        : {})}
    >
      {tiles.length > 0 ? (
        <ul className="photos">
          {tiles.map(({ id, href, caption, name, thumbnail, width, height }) => (
            <li key={id}>
              <a href={href}>
                <img
                  src={thumbnail}
                  alt={caption ?? name ?? t('event.album.photo')}
                  width={width ?? undefined}
                  height={height ?? undefined}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t('event.album.none')}</p>
      )}
      {takesPhotos ? (
        <p>
          <a className="button quiet" href={`/gallery/new?event=${event.id}`}>
            <Icon name="camera" />
            {t('event.album.add')}
          </a>
        </p>
      ) : null}
    </Section>
  )
}
