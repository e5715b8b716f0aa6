import { isShown } from '@/domain/gallery/photo'
import type { GalleryPhoto } from '@/payload-types'
import { postMoves } from '../moderation/post-moves'
import type { Move } from '../moves/move'

type Stands = Pick<GalleryPhoto, 'status' | 'hidden' | 'featured'>

/** What a moderator may do with a photo now; whether their own stands again is for somebody else of the committee. */
export function photoMoves(photo: Stands, isOwn: boolean): Move[] {
  const moves = movesOf(photo)
  return isOwn ? moves.filter(({ body }) => body.status !== 'published' && body.hidden !== false) : moves
}

function movesOf({ status, hidden, featured }: Stands): Move[] {
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
