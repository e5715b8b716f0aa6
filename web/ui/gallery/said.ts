import { isUuid } from '@/hooks/uuid'
import type { PhotoView } from '@/web/data/gallery/photo'
import { SAID_OF_GALLERY, SAID_OF_PHOTO, type SaidOfPhoto } from '@/web/data/gallery/said'
import type { Words } from '@/web/i18n/words'
import { type Said, THREAD } from '../comments/subject'

type Query = Record<string, unknown>

/** What a list says after something was done. */
export function saidOfGallery({ said }: Query, t: Words): string | null {
  const key = SAID_OF_GALLERY.find((name) => name === said)
  return key ? t(`gallery.said.${key}`) : null
}

/** The place of a word about the photo itself. */
export const PHOTO = 'photo'

/** What a photo's page says after something was done on it; null for what an address merely claims. */
export function saidOfPhoto({ said, comment, about }: Query, photo: PhotoView, t: Words): Said | null {
  const key = SAID_OF_PHOTO.find((name) => name === said)
  if (!key || !isTrue(key, photo)) return null
  const words = t(`gallery.said.${key}`)
  if (!key.startsWith('comment')) return { words, at: PHOTO }
  const id = key === 'commented' ? comment : about
  return { words, at: isUuid(id) ? { comment: id } : THREAD }
}

function isTrue(
  said: SaidOfPhoto,
  { uploader, status, isHidden, isFeatured, mayModerate }: PhotoView,
): boolean {
  switch (said) {
    case 'captioned':
      return uploader.isViewer
    case 'captionWaits':
      return uploader.isViewer && status === 'pending'
    case 'reported':
      return !uploader.isViewer
    case 'published':
    case 'removed':
      return mayModerate && status === said
    case 'concealed':
      return mayModerate && isHidden
    case 'shown':
      return mayModerate && !isHidden
    case 'featured':
      return mayModerate && isFeatured
    case 'unfeatured':
      return mayModerate && !isFeatured
    case 'commentHidden':
    case 'commentShown':
      return mayModerate
    default:
      return true
  }
}
