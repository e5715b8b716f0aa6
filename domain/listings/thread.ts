import { breaksPolicy, conflict, notPermitted } from '../violations'
import { isOpen, type Listing } from './listing'

/** A conversation as far as the rules look at it. */
export interface Thread {
  buyerId: string
  sellerId: string
  blocked: boolean
  blockedById: string | null
}

/** Nobody writes about what is no longer to be had. @throws RuleViolation 409 `listing_closed`. */
export function requireOpenListing(listing: Pick<Listing, 'status' | 'hidden'>): void {
  if (isOpen(listing)) return
  throw conflict('listing_closed', 'This is no longer to be had, so nothing more can be written.', {
    status: listing.status,
  })
}

/** Nobody asks themselves. @throws RuleViolation 403. */
export function requireAnothers(userId: string, sellerId: string): void {
  if (userId === sellerId)
    throw notPermitted('This is your own: whoever is interested writes to you.', 'listing')
}

/** Who is blocked in one conversation writes in no other to the same person. @throws RuleViolation 403. */
export function requireUnblocked(isBlocked: boolean): void {
  if (isBlocked) throw notPermitted('This conversation is blocked.')
}

/**
 * Either of the two blocks; only who blocked lets the other write again. Answers what changes.
 * @throws RuleViolation 403.
 */
export function planBlock(
  userId: string,
  thread: Thread,
  wanted: boolean,
): { blocked: boolean; blockedBy: string | null } | null {
  if (wanted === thread.blocked) return null
  if (!wanted && thread.blockedById !== userId)
    throw notPermitted('Only who blocked this conversation opens it again.', 'blocked')
  return { blocked: wanted, blockedBy: wanted ? userId : null }
}

/** The number to show to the other. @throws RuleViolation 422 `no_phone`. */
export function requirePhone(phone: string | null): string {
  if (phone) return phone
  throw breaksPolicy(
    'no_phone',
    'There is no number of yours to share. Add it in your profile.',
    'sharePhone',
  )
}
