import type { FacilityRules } from './facility'

const KEPT = [
  'timeZone',
  'nightly',
  'turnaroundMinutes',
  'minNoticeMinutes',
  'feeTiers',
  'depositPaise',
  'refundTiers',
  'isApprovalNeeded',
  'approvalMinutes',
  'paymentMinutes',
  'checkInBeforeMinutes',
  'checkInAfterMinutes',
] as const

/** The terms that a booking was made on. They hold for it, whatever becomes of the facility's own. */
export type BookingPolicy = Pick<FacilityRules, (typeof KEPT)[number]> & {
  /** What was agreed to; null where there was nothing to agree to. */
  houseRules: string | null
}

/** The terms of this moment, to be kept with a booking. */
export function policyOf(rules: FacilityRules, houseRules: string | null): BookingPolicy {
  const kept = Object.fromEntries(KEPT.map((term) => [term, rules[term]])) as Omit<
    BookingPolicy,
    'houseRules'
  >
  return { ...kept, houseRules }
}
