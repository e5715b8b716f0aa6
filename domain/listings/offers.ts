import { RENEWABLE, SELLER_MOVES } from './moves'
import type { ListingStatus } from './words'

/** What a page offers to a listing's seller. */
export interface SellersOffers {
  edits: boolean
  publishes: boolean
  reserves: boolean
  unreserves: boolean
  /** Sold, given away, returned: for good. */
  ends: boolean
  renews: boolean
}

/** What its seller may do with a listing in this status (contract §9); what was reported is not rewritten. */
export function offersToSeller(status: ListingStatus, isReported = false): SellersOffers {
  const moves = SELLER_MOVES[status]
  return {
    edits: !isReported && status !== 'sold' && status !== 'removed',
    publishes: status === 'draft' && moves.includes('active'),
    reserves: moves.includes('reserved'),
    unreserves: status === 'reserved' && moves.includes('active'),
    ends: moves.includes('sold'),
    renews: RENEWABLE.includes(status),
  }
}
