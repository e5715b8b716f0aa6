import type { BookingStatus } from '../bookings/words'
import { conflict, gone, notFound, notPermitted, type RuleViolation } from '../violations'
import { LINK_RULES, type LinkAction } from './actions'

/** 404: nobody here signed this, or not as it stands. */
export const linkForged = (): RuleViolation =>
  notFound('This link was not made here, or was cut short on the way.')

/** Links that end with the time for an answer and not after a number of days. */
const WITH_DEADLINE: readonly LinkAction[] = ['decide-booking', 'answer-offer']

/** 410: its days, or the time for its answer, are over. */
export const linkExpired = (action: LinkAction): RuleViolation =>
  WITH_DEADLINE.includes(action)
    ? gone('link_expired', 'The time for an answer is over.', { action })
    : outOfDays(action)

const outOfDays = (action: LinkAction): RuleViolation =>
  gone('link_expired', `This link worked for ${LINK_RULES[action].days} days, which are over.`, {
    action,
    days: LINK_RULES[action].days,
  })

/** 410: it has done what it was for. */
export const linkSpent = (action: LinkAction, spentAt: Date): RuleViolation =>
  gone('link_spent', 'This link has done what it was for, and does it once.', {
    action,
    spentAt: spentAt.toISOString(),
  })

/** 403: whom it was sent to has no part in the estate any more. */
export const holderGone = (): RuleViolation =>
  notPermitted('The account that this link was sent to is no longer active here.')

/** 409: what it was sent about is no longer so. */
export const linkOvertaken = (status: string): RuleViolation =>
  conflict('link_overtaken', 'Since this link was sent, the ticket has moved on.', { status })

/** 409: the booking has been answered, or is not the one any more that was shown. */
export const bookingOvertaken = (status: BookingStatus): RuleViolation =>
  conflict('link_overtaken', 'Since this link was sent, the booking has changed.', { booking: status })
