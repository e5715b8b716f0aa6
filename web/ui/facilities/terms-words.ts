import { DAY_MINUTES, HOUR_MINUTES } from '@/domain/bookings/clock'
import type { FacilityRules, FeeTier } from '@/domain/bookings/facility'
import { mostGuests } from '@/domain/bookings/refusal-rules'
import { ADVANCE_DAYS_MAX } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { clockSpan, daysWords, listed } from './hours-words'
import { eachOf, eachWords, lengthWords, quantityWords } from './words'

const HALF = 50
const ALL = 100

type Rules = Pick<FacilityRules, 'refundTiers' | 'feeTiers' | 'depositPaise'>

/** What comes back when a booking is cancelled, latest chance last: `Until 48 hours before: everything back.` */
export function refundLines({ refundTiers, feeTiers, depositPaise }: Rules, t: Words): string[] {
  const isPaid = feeTiers.length > 0
  const deposit = depositPaise > 0 ? [t('facilities.refund.depositBack')] : []
  if (!isPaid) return [t('facilities.refund.free'), ...deposit]
  if (refundTiers.length === 0) return [t('facilities.refund.always'), ...deposit]
  const tiers = [...refundTiers].sort((one, other) => other.hoursBefore - one.hoursBefore)
  const lines = tiers.filter(({ percent }) => percent > 0).map((tier) => refundLine(tier, t))
  const isNothingLeft = (tiers.at(-1)?.hoursBefore ?? 0) > 0 || tiers.at(-1)?.percent === 0
  return [...lines, ...(isNothingLeft ? [t('facilities.refund.nothingAfter')] : []), ...deposit]
}

function refundLine({ hoursBefore, percent }: { hoursBefore: number; percent: number }, t: Words): string {
  const time = lengthWords(hoursBefore * HOUR_MINUTES, t)
  if (percent === ALL) return t('facilities.refund.all', { time })
  if (percent === HALF) return t('facilities.refund.half', { time })
  return t('facilities.refund.part', { time, percent })
}

/** What a booking costs at which times, the first that matches first: `Saturday and Sunday: ₹500 an hour`. */
export function feeLines(rules: FacilityRules, t: Words, language: Language): string[] {
  const { feeTiers } = rules
  if (feeTiers.length === 0) return [t('facilities.price.free')]
  const lines = feeTiers.map((tier) => tierLine(rules, tier, t, language))
  const isCoveringAll = feeTiers.some((tier) => tier.days.length === 0 && isAllDay(rules, tier))
  if (isCoveringAll) return lines
  return [
    ...lines,
    t('facilities.terms.tier', { when: t('facilities.terms.otherTimes'), price: eachWords(rules, 0, t) }),
  ]
}

const isAllDay = ({ nightly }: FacilityRules, { from, to }: FeeTier): boolean =>
  nightly !== null || (from === null && to === null)

function tierLine(rules: FacilityRules, tier: FeeTier, t: Words, language: Language): string {
  const each = eachWords(rules, eachOf(rules, tier), t)
  const isOnly = rules.feeTiers.length === 1 && tier.days.length === 0 && isAllDay(rules, tier)
  if (isOnly) return each
  const isRest = tier.days.length === 0 && isAllDay(rules, tier)
  if (isRest) return t('facilities.terms.tier', { when: t('facilities.terms.otherTimes'), price: each })
  const days = daysWords(tier.days, t, language)
  const when = isAllDay(rules, tier)
    ? days
    : `${days}, ${clockSpan(tier.from ?? '00:00', tier.to ?? '24:00', language)}`
  return t('facilities.terms.tier', { when, price: each })
}

/** What else there is to know, as pairs of a word and what it is; what does not apply is absent. */
export function termPairs(
  rules: FacilityRules,
  together: readonly string[],
  t: Words,
  language: Language,
): [string, string][] {
  const pair = (key: Parameters<typeof t>[0], words: string | null): [string, string][] =>
    words === null ? [] : [[t(key), words]]
  const most = mostGuests(rules)
  const { turnaroundMinutes: turnaround, depositPaise: deposit } = rules
  return [
    ...pair(
      'facilities.terms.deposit',
      deposit > 0 ? t('facilities.terms.depositText', { price: price(deposit) }) : null,
    ),
    ...pair('facilities.terms.length', lengthText(rules, t)),
    ...pair(
      'facilities.terms.guests',
      Number.isFinite(most) ? t('facilities.terms.guestsMost', { count: most }) : null,
    ),
    ...pair('facilities.terms.notice', noticeText(rules, t)),
    ...pair('facilities.terms.quota', quotaText(rules, together, t, language)),
    ...pair(
      'facilities.terms.turnaround',
      turnaround > 0 ? t('facilities.terms.turnaroundText', { time: lengthWords(turnaround, t) }) : null,
    ),
    ...pair('facilities.terms.approval', approvalText(rules, t)),
    ...pair('facilities.terms.payment', paymentText(rules, t)),
  ]
}

function lengthText(rules: FacilityRules, t: Words): string {
  const { nightly, slotMinutes, minDurationMinutes, maxDurationMinutes } = rules
  const shortest = nightly
    ? nightly.minNights
    : Math.ceil((minDurationMinutes ?? slotMinutes) / slotMinutes) * slotMinutes
  const longest = nightly ? nightly.maxNights : maxDurationMinutes
  const least = quantityWords(rules, shortest, t)
  if (longest === null) return t('facilities.terms.lengthFrom', { least })
  if (longest === shortest) return least
  return t('facilities.terms.lengthBetween', { least, most: quantityWords(rules, longest, t) })
}

/** What may be booked as far ahead as anything needs no word about it. */
function noticeText({ minNoticeMinutes, maxAdvanceDays }: FacilityRules, t: Words): string | null {
  const isLimited = maxAdvanceDays < ADVANCE_DAYS_MAX
  const ahead = lengthWords(maxAdvanceDays * DAY_MINUTES, t)
  const notice = lengthWords(minNoticeMinutes, t)
  if (minNoticeMinutes === 0) return isLimited ? t('facilities.terms.noticeMost', { ahead }) : null
  return t(isLimited ? 'facilities.terms.noticeBoth' : 'facilities.terms.noticeLeast', { notice, ahead })
}

function quotaText(
  { quota }: FacilityRules,
  together: readonly string[],
  t: Words,
  language: Language,
): string | null {
  if (!quota) return null
  const { count, per } = quota
  if (together.length === 0) return t('facilities.terms.quotaText', { count, per })
  return t('facilities.terms.quotaGroup', { count, per, others: listed(together, language) })
}

const approvalText = ({ isApprovalNeeded, approvalMinutes }: FacilityRules, t: Words): string | null =>
  isApprovalNeeded ? t('facilities.terms.approvalText', { time: lengthWords(approvalMinutes, t) }) : null

const paymentText = ({ feeTiers, depositPaise, paymentMinutes }: FacilityRules, t: Words): string | null =>
  feeTiers.length > 0 || depositPaise > 0
    ? t('facilities.terms.paymentText', { time: lengthWords(paymentMinutes, t) })
    : null
