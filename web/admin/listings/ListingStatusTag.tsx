import { labelOf } from '@/collections/fields'
import type { ListingStatus } from '@/domain/listings/words'

const KINDS: Record<ListingStatus, string> = {
  draft: 'draft',
  active: 'published',
  reserved: 'pending',
  sold: 'assigned',
  expired: 'expired',
  removed: 'rejected',
}

/** Where a listing stands, in words; colour only helps. */
export function ListingStatusTag({ status }: { status: ListingStatus }) {
  return <span className={`estate-tag estate-tag--${KINDS[status]}`}>{labelOf(status)}</span>
}
