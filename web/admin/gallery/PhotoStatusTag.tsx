import { labelOf } from '@/collections/fields'
import type { PhotoStatus } from '@/domain/gallery/words'

const KINDS: Record<PhotoStatus, string> = {
  pending: 'pending',
  published: 'published',
  removed: 'rejected',
}

/** Where a photo stands, in words; colour only helps. */
export function PhotoStatusTag({ status }: { status: PhotoStatus }) {
  return <span className={`estate-tag estate-tag--${KINDS[status]}`}>{labelOf(status)}</span>
}
