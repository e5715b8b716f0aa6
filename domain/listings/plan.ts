import { type Actor, isPerson, moderates } from '../actor'
import type { ListingHappeningKind } from '../notifications/happening'
import { breaksPolicy, conflict, notPermitted } from '../violations'
import { checkExpired, isOpen, LEAVING_JOB, type Warning, warn } from './by-itself'
import { expiryOf, type Listing } from './listing'
import type { ListingStatus } from './words'

/** What a write asks for. */
export interface Wish {
  /** The status that was sent; null where none was. */
  status: ListingStatus | null
  /** Whether the status came by itself: what it is already is then asked for again. */
  isStatusAlone: boolean
  isRenewal: boolean
  /** What was sent for `hidden`; null where nothing was. */
  hidden: boolean | null
  /** Fields of the offer itself that change: its text, price, photos. */
  changed: readonly string[]
  note: string | null
  /** That the house itself says how soon it ends; null where it does not. */
  warning: Warning | null
}

/** Derived fields to store, and what is told. */
export interface ListingPlan {
  derived: Partial<{
    status: ListingStatus
    hidden: boolean
    listedAt: Date
    expiresAt: Date
    closedAt: Date | null
    warnedFiveDaysAt: Date | null
    warnedOneDayAt: Date | null
    moderatedBy: string | null
    moderationNote: string | null
  }>
  happens: Exclude<ListingHappeningKind, 'listing.message'> | null
}

/** What its seller makes of it. */
const SELLER_MOVES: Record<ListingStatus, readonly ListingStatus[]> = {
  draft: ['active'],
  active: ['reserved', 'sold'],
  reserved: ['active', 'sold'],
  sold: [],
  expired: [],
  removed: [],
}
const RENEWABLE: readonly ListingStatus[] = ['active', 'reserved', 'expired']

/** A new listing: a draft, or in the list at once. @throws RuleViolation 409 `transition_not_allowed`. */
export function planCreation(type: Listing['type'], status: ListingStatus, now: Date): ListingPlan {
  if (status !== 'draft' && status !== 'active') throw cannotBecome(['draft', 'active'])
  return { derived: status === 'active' ? listed(type, status, now) : { status }, happens: null }
}

/**
 * What a PATCH makes of a listing. @throws RuleViolation in this order: 409 `transition_not_allowed`, `listing_closed`,
 * `not_due`; 403; 422 `reason_required` (contract §9).
 */
export function planUpdate(actor: Actor, before: Listing, wish: Wish, now: Date): ListingPlan {
  if (!isPerson(actor)) return planBySystem(actor.job, before, wish, now)
  const isSeller = actor.userId === before.sellerId
  if (before.status === 'removed' && isSeller)
    throw notPermitted('The committee has removed this. Only somebody else of the committee restores it.')
  const isModerator = moderates(actor)
  if (wish.changed.length > 0) requireOwnWords(before, isSeller, wish.changed)
  const renewed = wish.isRenewal ? renewal(before, isSeller, now) : {}
  const from = renewed.status ?? before.status
  const move = moveTo(from, wish, { isSeller, isModerator })
  const isHiding = wish.hidden !== null && wish.hidden !== before.hidden
  if (isHiding && isSeller && !wish.hidden)
    throw notPermitted('Somebody else of the committee decides about yours.', 'hidden')
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
  if (wish.status === 'expired' && job === LEAVING_JOB && isOpen(before.status))
    return { derived: { status: 'expired' }, happens: null }
  if (wish.status === 'expired') {
    checkExpired(before, now)
    return { derived: { status: 'expired' }, happens: 'listing.expired' }
  }
  if (wish.status !== null && wish.status !== before.status) throw cannotBecome(['expired'])
  return { derived: wish.hidden === null ? {} : { hidden: wish.hidden }, happens: null }
}

function requireOwnWords(before: Listing, isSeller: boolean, changed: readonly string[]): void {
  if (isSeller && before.status === 'sold')
    throw conflict('listing_closed', 'It has been sold, and stays as it was.', { status: before.status })
  if (!isSeller) throw notPermitted('Only its seller changes what it says.', changed[0])
}

/** Counted from now: also one that still stands. What had ended comes back as new. */
function renewal(before: Listing, isSeller: boolean, now: Date): ListingPlan['derived'] {
  if (!RENEWABLE.includes(before.status)) throw cannotBecome(SELLER_MOVES[before.status], 'renew')
  if (!isSeller) throw notPermitted('Only its seller renews it.', 'renew')
  const status = before.status === 'expired' ? 'active' : before.status
  const { listedAt, ...rest } = listed(before.type, status, now)
  return before.status === 'expired' ? { ...rest, listedAt } : rest
}

interface Parts {
  isSeller: boolean
  isModerator: boolean
}

/** Where the status goes; null where it stays. */
function moveTo(from: ListingStatus, { status, isStatusAlone }: Wish, parts: Parts): ListingStatus | null {
  if (status === null) return null
  const own = SELLER_MOVES[from]
  const moderators = moderatorMoves(from)
  const mine = [...(parts.isSeller ? own : []), ...(parts.isModerator ? moderators : [])]
  if (status === from) {
    const isAskedAgain = isStatusAlone && !SELLER_MOVES.draft.concat('reserved', 'draft').includes(status)
    if (isAskedAgain) throw cannotBecome(mine)
    return null
  }
  if (![...own, ...moderators].includes(status)) throw cannotBecome(mine)
  if (!mine.includes(status)) throw notPermitted(`You may not make it ${status}.`, 'status')
  return status
}

function moderatorMoves(from: ListingStatus): readonly ListingStatus[] {
  return from === 'removed' ? ['active'] : ['removed']
}

function movedTo(before: Listing, to: ListingStatus, now: Date): ListingPlan['derived'] {
  if (before.status === 'removed') return restored(before, now)
  if (before.status === 'draft' && to === 'active') return listed(before.type, to, now)
  return { status: to, ...(to === 'sold' ? { closedAt: now } : {}) }
}

/** It stands as it did: what had been sold stays so, and what would have ended meanwhile is counted anew. */
function restored(before: Listing, now: Date): ListingPlan['derived'] {
  if (before.closedAt) return { status: 'sold' }
  const isStanding = before.listedAt !== null && before.expiresAt !== null && before.expiresAt > now
  if (isStanding) return { status: 'active' }
  const { listedAt, ...rest } = listed(before.type, 'active', now)
  return before.listedAt ? rest : { ...rest, listedAt }
}

function listed(type: Listing['type'], status: ListingStatus, now: Date) {
  return {
    status,
    listedAt: now,
    expiresAt: expiryOf(type, now),
    warnedFiveDaysAt: null,
    warnedOneDayAt: null,
  }
}

function cannotBecome(allowed: readonly ListingStatus[], field = 'status') {
  const message =
    allowed.length > 0 ? `From here it can become: ${allowed.join(', ')}.` : 'It stays as it is.'
  return conflict('transition_not_allowed', message, { field, allowed })
}
