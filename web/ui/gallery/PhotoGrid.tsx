import type { Place } from '@/web/data/gallery/place'
import type { Tile } from '@/web/data/gallery/tiles'
import type { Words } from '@/web/i18n/words'
import { photoAddress } from './address'
import { PhotoTag } from './PhotoTag'

/** Photos that are there at once: what a phone or a desk shows before anybody scrolls. The others come with the scrolling. */
const AT_ONCE = 12
/** The side of a tile, in pixels of the file. */
export const TILE_SIDE = 320

interface PhotoGridProps {
  tiles: Tile[]
  place: Place
  t: Words
}

/** Photos side by side, three on a phone. */
export function PhotoGrid({ tiles, place, t }: PhotoGridProps) {
  return (
    <ul className="gallery">
      {tiles.map((tile, index) => (
        <li key={tile.id}>
          <a href={photoAddress(tile.id, place)}>
            <img
              src={tile.src}
              alt={altOf(tile, t)}
              width={TILE_SIDE}
              height={TILE_SIDE}
              loading={index < AT_ONCE ? 'eager' : 'lazy'}
              decoding="async"
            />
          </a>
          <PhotoTag status={tile.status} isHidden={tile.isHidden} t={t} />
        </li>
      ))}
    </ul>
  )
}

/** What a photo shows, in its uploader's words, else whose it is. */
export function altOf({ caption, uploaderName }: Pick<Tile, 'caption' | 'uploaderName'>, t: Words): string {
  return caption ?? t('gallery.photoBy', { name: uploaderName })
}
