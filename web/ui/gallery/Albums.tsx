import type { Language } from '@/domain/notifications'
import type { Album } from '@/web/data/gallery/albums'
import type { Words } from '@/web/i18n/words'
import { eventWhen } from '../events/when'
import { placeAddress } from './address'
import { TILE_SIDE } from './PhotoGrid'

interface AlbumsProps {
  albums: Album[]
  now: Date
  t: Words
  language: Language
}

/** Events that have photos, each by one of them. */
export function Albums({ albums, now, t, language }: AlbumsProps) {
  return (
    <ul className="albums">
      {albums.map((album) => (
        <li key={album.id}>
          <img src={album.cover} alt="" width={TILE_SIDE} height={TILE_SIDE} decoding="async" />
          <div>
            <h2>
              <a className="row-link" href={placeAddress({ event: album.id })}>
                {album.title}
              </a>
            </h2>
            <p className="small soft">{eventWhen(album, now, language)}</p>
            <p className="small soft">{t('gallery.count', { count: album.count })}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
