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

const STANDING: readonly ListingStatus[] = ['active', 'reserved']

/** What its seller may do with a listing in this status (contract §9). */
export function offersToSeller(status: ListingStatus): SellersOffers {
  return {
    edits: status !== 'sold' && status !== 'removed',
    publishes: status === 'draft',
    reserves: status === 'active',
    unreserves: status === 'reserved',
    ends: STANDING.includes(status),
    renews: STANDING.includes(status) || status === 'expired',
  }
}
