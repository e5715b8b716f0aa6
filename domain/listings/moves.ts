import { conflict, notPermitted } from '../violations'
import type { ListingStatus } from './words'

/** What its seller makes of it. */
export const SELLER_MOVES: Record<ListingStatus, readonly ListingStatus[]> = {
  draft: ['active'],
  active: ['reserved', 'sold'],
  reserved: ['active', 'sold'],
  sold: [],
  expired: [],
  removed: [],
}
/** What its seller renews. */
export const RENEWABLE: readonly ListingStatus[] = ['active', 'reserved', 'expired']

/** The status that a write asks for. */
export interface AskedStatus {
  /** Null where none was sent. */
  status: ListingStatus | null
  /** Whether it came by itself: what it is already is then asked for again. */
  isStatusAlone: boolean
}

/** Who asks. */
interface Parts {
  isSeller: boolean
  isModerator: boolean
}

/**
 * Where the status goes; null where it stays.
 * @throws RuleViolation 409 `transition_not_allowed`; 403.
 */
export function moveTo(
  from: ListingStatus,
  { status, isStatusAlone }: AskedStatus,
  parts: Parts,
): ListingStatus | null {
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

/** 409 `transition_not_allowed`, with what may be asked for instead. */
export function cannotBecome(allowed: readonly ListingStatus[], field = 'status') {
  const message =
    allowed.length > 0 ? `From here it can become: ${allowed.join(', ')}.` : 'It stays as it is.'
  return conflict('transition_not_allowed', message, { field, allowed })
}
