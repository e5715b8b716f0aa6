import type { ListingStatus } from '@/domain/listings/words'
import type { Goods } from './goods'
import type { Shape } from './pictures'

/** One side of a conversation: who wants it, and what the two say in turn, the buyer first. */
export interface Talk {
  buyer: string
  says: readonly string[]
  /** The message, counted from nought, with which its author shows the phone. */
  sharesAt?: number
}

/** A listing that the demo always has, with its conversations. */
export interface SpecialListing {
  key: string
  seller: string
  /** Days before today on which it was listed. */
  days: number
  status: ListingStatus
  goods: Goods
  pictures?: readonly (readonly [Shape, color: string])[]
  talks?: readonly Talk[]
  /** What a moderator wrote who removed it. */
  removedFor?: string
  isHidden?: true
}
