import { addDays } from '../time'
import type { EndingListing } from './by-itself'
import { FOUND_DAYS, isOpenStatus, LISTED_DAYS, type ListingType } from './words'

/** A listing as far as the rules look at it. */
export interface Listing extends EndingListing {
  type: ListingType
  sellerId: string
  hidden: boolean
  /** Null until it has stood in the list. */
  listedAt: Date | null
  /** When it was sold; null for one that never was. */
  closedAt: Date | null
}

/** Until when something listed or renewed at `from` stands (contract §9). */
export function expiryOf(type: ListingType, from: Date): Date {
  return addDays(from, type === 'found' ? FOUND_DAYS : LISTED_DAYS)
}

/** Whether somebody may still ask about it: it stands in the list, and nobody has hidden it. */
export function isOpen({ status, hidden }: Pick<Listing, 'status' | 'hidden'>): boolean {
  return !hidden && isOpenStatus(status)
}
