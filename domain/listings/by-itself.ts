import { addDays } from '../time'
import { conflict } from '../violations'
import { isOpenStatus, type ListingStatus } from './words'

/** Days before its end at which whoever put a listing up is warned, once each; the nearest first. */
export const WARNING_DAYS = { warnedOneDayAt: 1, warnedFiveDaysAt: 5 } as const
export type Warning = keyof typeof WARNING_DAYS

/** A listing, as far as it ends by itself. */
export interface EndingListing {
  status: ListingStatus
  expiresAt: Date | null
  warnedFiveDaysAt: Date | null
  warnedOneDayAt: Date | null
}

/** Whose word ends what somebody who has left still offers, before its time. */
export const LEAVING_JOB = 'moving-out'

/**
 * That a listing's time is over, the instant itself included.
 * @throws RuleViolation 409 `not_due`: it was renewed, or ended in another way, meanwhile.
 */
export function checkExpired({ status, expiresAt }: EndingListing, now: Date): void {
  if (!isOpenStatus(status) || expiresAt === null || expiresAt > now) throw notDue()
}

/**
 * What is written when somebody is warned: the later warning does for the earlier one.
 * @throws RuleViolation 409 `not_due`: it was renewed, ended or warned of meanwhile.
 */
export function warn(listing: EndingListing, warning: Warning, now: Date): Partial<Record<Warning, Date>> {
  const { status, expiresAt } = listing
  const isNear = expiresAt !== null && now < expiresAt && expiresAt <= addDays(now, WARNING_DAYS[warning])
  if (!isOpenStatus(status) || listing[warning] !== null || !isNear) throw notDue()
  return { warnedFiveDaysAt: listing.warnedFiveDaysAt ?? now, [warning]: now }
}

const notDue = () => conflict('not_due', 'Nothing has run out.')
