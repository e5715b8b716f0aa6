import { notPermitted } from '../violations'
import { expiryOf, type Listing } from './listing'
import { cannotBecome, RENEWABLE, SELLER_MOVES } from './moves'
import type { ListingStatus } from './words'

/** Since when and until when it stands, as far as a step changes it. */
export type Standing = Partial<
  Pick<Listing, 'status' | 'listedAt' | 'expiresAt' | 'closedAt' | 'warnedFiveDaysAt' | 'warnedOneDayAt'>
>

/**
 * Counted from now: also one that still stands. What had ended comes back as new.
 * @throws RuleViolation 403 for others than its seller; 409 `transition_not_allowed`.
 */
export function renewal(before: Listing, isSeller: boolean, now: Date): Standing {
  if (!isSeller) throw notPermitted('Only its seller renews it.', 'renew')
  if (!RENEWABLE.includes(before.status)) throw cannotBecome(SELLER_MOVES[before.status], 'renew')
  const status = before.status === 'expired' ? 'active' : before.status
  const { listedAt, ...rest } = listed(before.type, status, now)
  return before.status === 'expired' ? { ...rest, listedAt } : rest
}

/** What is stored of a step that is allowed. */
export function movedTo(before: Listing, to: ListingStatus, now: Date): Standing {
  if (before.status === 'removed') return restored(before, now)
  if (before.status === 'draft' && to === 'active') return listed(before.type, to, now)
  return { status: to, ...(to === 'sold' ? { closedAt: now } : {}) }
}

/** It stands as it did: what had been sold stays so, and what would have ended meanwhile is counted anew. */
function restored(before: Listing, now: Date): Standing {
  if (before.closedAt) return { status: 'sold' }
  const isStanding = before.listedAt !== null && before.expiresAt !== null && before.expiresAt > now
  if (isStanding) return { status: 'active' }
  const { listedAt, ...rest } = listed(before.type, 'active', now)
  return before.listedAt ? rest : { ...rest, listedAt }
}

/** From now on it stands for the days of its type, and nobody has been warned. */
export function listed(type: Listing['type'], status: ListingStatus, now: Date) {
  return {
    status,
    listedAt: now,
    expiresAt: expiryOf(type, now),
    warnedFiveDaysAt: null,
    warnedOneDayAt: null,
  }
}
