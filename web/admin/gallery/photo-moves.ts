import { isShown } from '@/domain/gallery/photo'
import type { GalleryPhoto } from '@/payload-types'
import { postMoves } from '../moderation/post-moves'
import type { Move } from '../moves/move'

/** What a moderator may do with a photo now. */
export function photoMoves({
  status,
  hidden,
  featured,
}: Pick<GalleryPhoto, 'status' | 'hidden' | 'featured'>): Move[] {
  const stands = { status: status ?? 'published', isHidden: hidden === true }
  const moves = postMoves({ what: 'photo', ...stands, restoredStatus: 'published' })
  if (stands.status === 'pending')
    return [
      { label: 'Publish', body: { status: 'published' }, done: 'Everybody sees it now.' },
      ...moves.filter(({ body }) => body.status === 'removed'),
    ]
  return isShown(stands) ? [...moves, featuring(featured === true)] : moves
}

function featuring(isFeatured: boolean): Move {
  return isFeatured
    ? {
        label: 'No longer first',
        body: { featured: false },
        done: 'It stands among the others.',
        isQuiet: true,
      }
    : {
        label: 'Show first',
        body: { featured: true },
        done: 'It stands first in the gallery.',
        isQuiet: true,
      }
}
