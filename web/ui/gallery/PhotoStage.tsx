import type { PhotoView } from '@/web/data/gallery/photo'
import type { Place } from '@/web/data/gallery/place'
import type { Words } from '@/web/i18n/words'
import { photoAddress } from './address'
import { altOf } from './PhotoGrid'

interface PhotoStageProps {
  photo: PhotoView
  place: Place
  newer: string | null
  older: string | null
  t: Words
}

/** The photo as large as the window lets it be, with the way to its neighbours. */
export function PhotoStage({ photo, place, newer, older, t }: PhotoStageProps) {
  const { picture, caption, uploader } = photo
  return (
    <div className="stage">
      <img
        src={picture.src}
        alt={altOf({ caption, uploaderName: uploader.name }, t)}
        width={picture.width}
        height={picture.height}
      />
      {newer || older ? (
        <nav className="stage-ways no-print" aria-label={t('gallery.neighbours')}>
          {newer ? (
            <a className="button quiet" href={photoAddress(newer, place)} rel="prev">
              <span aria-hidden="true">← </span>
              {t('gallery.newer')}
            </a>
          ) : (
            <span />
          )}
          {older ? (
            <a className="button quiet" href={photoAddress(older, place)} rel="next">
              {t('gallery.older')}
              <span aria-hidden="true"> →</span>
            </a>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}
