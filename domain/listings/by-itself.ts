import { addDays } from '../time'
import { conflict } from '../violations'
import { type ListingStatus, OPEN_STATUSES } from './words'

/** Days before its end at which whoever put a listing up is warned, once each; the nearest first. */
export const WARNING_DAYS = { warnedOneDayAt: 1, warnedFiveDaysAt: 5 } as const
export type Warning = keyof typeof WARNING_DAYS
export const WARNINGS = Object.keys(WARNING_DAYS) as Warning[]

/** A listing, as far as somebody is warned of its end. */
export type EndingListing = { status: ListingStatus; expiresAt: Date | null } & Record<Warning, Date | null>

/**
 * What is written when somebody is warned: the later warning does for the earlier one.
 * @throws RuleViolation 409 `not_due`: it was renewed, ended or warned of meanwhile.
 */
export function warn(listing: EndingListing, warning: Warning, now: Date): Partial<Record<Warning, Date>> {
  const { status, expiresAt } = listing
  const isOpen = (OPEN_STATUSES as readonly ListingStatus[]).includes(status)
  const isNear = expiresAt !== null && now < expiresAt && expiresAt <= addDays(now, WARNING_DAYS[warning])
  if (!isOpen || listing[warning] !== null || !isNear)
    throw conflict('not_due', 'There is nothing to warn of.', { expiresAt })
  return { warnedFiveDaysAt: listing.warnedFiveDaysAt ?? now, [warning]: now }
}
