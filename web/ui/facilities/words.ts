import { DAY_MINUTES, HOUR_MINUTES } from '@/domain/bookings/clock'
import type { FacilityRules, FeeTier } from '@/domain/bookings/facility'
import { pricesOf } from '@/domain/bookings/prices'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** Up to so many hours they are counted as hours, and beyond in days where those are whole. */
const HOURS_COUNTED = 48

/** `2 hours`, `90 minutes`, `1 h 15 min`, `3 days`: an elapsed time in minutes. */
export function lengthWords(minutes: number, t: Words): string {
  if (minutes % DAY_MINUTES === 0 && minutes > HOURS_COUNTED * HOUR_MINUTES)
    return t('facilities.length.days', { count: minutes / DAY_MINUTES })
  if (minutes % HOUR_MINUTES === 0) return t('facilities.length.hours', { count: minutes / HOUR_MINUTES })
  if (minutes < 2 * HOUR_MINUTES) return t('facilities.length.minutes', { count: minutes })
  return t('facilities.length.hoursMinutes', {
    hours: Math.floor(minutes / HOUR_MINUTES),
    minutes: minutes % HOUR_MINUTES,
  })
}

/** How long a booking is: nights where nights are booked, else elapsed minutes. */
export function quantityWords(rules: Pick<FacilityRules, 'nightly'>, quantity: number, t: Words): string {
  return rules.nightly ? t('facilities.length.nights', { count: quantity }) : lengthWords(quantity, t)
}

/** What an hour or a night costs, in one word or two. */
export function eachWords(rules: Pick<FacilityRules, 'nightly'>, paise: number, t: Words): string {
  if (paise === 0) return t('facilities.price.free')
  return t(rules.nightly ? 'facilities.price.night' : 'facilities.price.hour', { price: price(paise) })
}

/** The least that a facility costs: `from ₹300 an hour`. */
export function priceFromWords(rules: FacilityRules, t: Words): string {
  const prices = pricesOf(rules)
  const [least = 0, most = least] = [prices.at(0), prices.at(-1)]
  const deposit = rules.depositPaise
  if (most === 0 && deposit > 0) return t('facilities.price.freeDeposit', { deposit: price(deposit) })
  if (least === most) return eachWords(rules, least, t)
  if (least > 0)
    return t(rules.nightly ? 'facilities.price.fromNight' : 'facilities.price.fromHour', {
      price: price(least),
    })
  return t(rules.nightly ? 'facilities.price.partlyNight' : 'facilities.price.partlyHour', {
    price: price(most),
  })
}

/** `₹500`, or the word for what costs nothing. */
export const feeWords = (paise: number, t: Words): string =>
  paise === 0 ? t('facilities.price.free') : price(paise)

export const eachOf = ({ nightly }: Pick<FacilityRules, 'nightly'>, tier: FeeTier): number =>
  nightly ? tier.paisePerNight : tier.paisePerHour

/** Whether one has it alone, shares it, or stays the night. */
export function kindWords({ nightly, mode, places }: FacilityRules, t: Words): string {
  if (nightly) return t('facilities.kind.nightly')
  return mode === 'pool' ? t('facilities.kind.pool', { places }) : t('facilities.kind.exclusive')
}
