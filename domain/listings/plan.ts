import { type Actor, isPerson, moderates } from '../actor'
import { requireAnothersDecision, requireUnreported } from '../moderation/report'
import type { ListingHappeningKind } from '../notifications/happening'
import { breaksPolicy, conflict, notPermitted } from '../violations'
import { checkExpired, LEAVING_JOB, type Warning, warn } from './by-itself'
import type { Listing } from './listing'
import { type AskedStatus, cannotBecome, moveTo } from './moves'
import { listed, movedTo, renewal, type Standing } from './standing'
import { isOpenStatus, type ListingStatus } from './words'

/** What a write asks for. */
export interface Wish extends AskedStatus {
  isRenewal: boolean
  /** What was sent for `hidden`; null where nothing was. */
  hidden: boolean | null
  /** Fields of the offer itself that change: its text, price, photos. */
  changed: readonly string[]
  /** Reports of it that nobody has decided about, counted where the offer itself changes. */
  openReports: number
  note: string | null
  /** That the house itself says how soon it ends; null where it does not. */
  warning: Warning | null
}

/** Derived fields to store, and what is told. */
export interface ListingPlan {
  derived: Standing & Partial<{ hidden: boolean; moderatedBy: string | null; moderationNote: string | null }>
  happens: Exclude<ListingHappeningKind, 'listing.message'> | null
}

/** A new listing: a draft, or in the list at once. @throws RuleViolation 409 `transition_not_allowed`. */
export function planCreation(type: Listing['type'], status: ListingStatus, now: Date): ListingPlan {
  if (status !== 'draft' && status !== 'active') throw cannotBecome(['draft', 'active'])
  return { derived: status === 'active' ? listed(type, status, now) : { status }, happens: null }
}

/**
 * What a PATCH makes of a listing. @throws RuleViolation in this order: 409 `transition_not_allowed`, `listing_closed`,
 * `reported`, `not_due` (a renewal's 403 comes before); 403; 422 `reason_required` (contract §9).
 */
export function planUpdate(actor: Actor, before: Listing, wish: Wish, now: Date): ListingPlan {
  if (!isPerson(actor)) return planBySystem(actor.job, before, wish, now)
  const isSeller = actor.userId === before.sellerId
  if (before.status === 'removed' && isSeller)
    throw notPermitted('The committee has removed this. Only somebody else of the committee restores it.')
  const isModerator = moderates(actor)
  if (wish.changed.length > 0) requireOwnWords(before, isSeller, wish)
  const renewed = wish.isRenewal ? renewal(before, isSeller, now) : {}
  const from = renewed.status ?? before.status
  const move = moveTo(from, wish, { isSeller, isModerator })
  const isHiding = wish.hidden !== null && wish.hidden !== before.hidden
  if (isHiding && !wish.hidden) requireAnothersDecision(actor, before.sellerId, 'hidden')
  if (move === 'removed' && !wish.note)
    throw breaksPolicy('reason_required', 'Say why it is removed: its seller is told.', 'note')
  const moved = move === null ? {} : movedTo(before, move, now)
  const isRestored = before.status === 'removed' && move !== null
  const isModerated = isHiding || move === 'removed' || isRestored
  return {
    derived: {
      ...renewed,
      ...moved,
      ...(isHiding ? { hidden: wish.hidden === true } : {}),
      ...(isRestored ? { hidden: false } : {}),
      ...(isModerated ? { moderatedBy: actor.userId, moderationNote: wish.note } : {}),
    },
    happens: happeningOf(move, isRestored || (isHiding && !wish.hidden)),
  }
}

function happeningOf(move: ListingStatus | null, isBack: boolean): ListingPlan['happens'] {
  if (move === 'removed') return 'listing.removed'
  return isBack ? 'listing.restored' : null
}

/** The house itself warns of an end, ends what is due, and hides what was reported. */
function planBySystem(job: string, before: Listing, wish: Wish, now: Date): ListingPlan {
  if (wish.warning) return { derived: warn(before, wish.warning, now), happens: 'listing.expiring' }
  // Who has left is not told of what ends with their leaving.
  if (wish.status === 'expired' && job === LEAVING_JOB && isOpenStatus(before.status))
    return { derived: { status: 'expired' }, happens: null }
  if (wish.status === 'expired') {
    checkExpired(before, now)
    return { derived: { status: 'expired' }, happens: 'listing.expired' }
  }
  if (wish.status !== null && wish.status !== before.status) throw cannotBecome(['expired'])
  return { derived: wish.hidden === null ? {} : { hidden: wish.hidden }, happens: null }
}

function requireOwnWords(before: Listing, isSeller: boolean, { changed, openReports }: Wish): void {
  if (isSeller && before.status === 'sold')
    throw conflict('listing_closed', 'It has been sold, and stays as it was.', { status: before.status })
  if (!isSeller) throw notPermitted('Only its seller changes what it says.', changed[0])
  requireUnreported(openReports)
}
