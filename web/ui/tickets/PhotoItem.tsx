'use client'
import { Icon } from '../Icon'
import type { PhotoWords } from './PhotoPicker'
import type { PickedPhoto } from './use-photos'

interface PhotoItemProps {
  photo: PickedPhoto
  name: string
  words: PhotoWords
  retry: () => void
  remove: () => void
}

/** One picked photo: what it shows, how far it is, and what to do when it does not get through. */
export function PhotoItem({ photo, name, words, retry, remove }: PhotoItemProps) {
  const { id, preview, share, trouble } = photo
  return (
    <li>
      <img src={preview} alt={name} width={96} height={96} />
      <div>
        {trouble ? (
          <p className="problem small" role="alert">
            {name}: {trouble === 'failed' ? words.failed : words.unreadable}
          </p>
        ) : id ? (
          <p className="small with-icon good">
            <Icon name="check" /> {words.ready}
          </p>
        ) : (
          <progress max={1} value={share} aria-label={`${name}: ${words.uploading}`} />
        )}
        <div className="buttons">
          {trouble === 'failed' ? (
            <button type="button" className="quiet" onClick={retry}>
              {words.retry}
            </button>
          ) : null}
          <button type="button" className="plain" onClick={remove}>
            {words.remove}
            <span className="unseen">: {name}</span>
          </button>
        </div>
      </div>
    </li>
  )
}
