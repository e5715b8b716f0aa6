import { DAY_MINUTES, minutesOf, WEEK_MINUTES } from '@/domain/bookings/clock'
import type { FacilityRules, FeeTier } from '@/domain/bookings/facility'
import { WEEKDAYS } from '@/domain/bookings/words'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

const HOUR = 60
/** Up to so many hours they are counted as hours, and beyond in days where those are whole. */
const HOURS_COUNTED = 48

/** `2 hours`, `90 minutes`, `1 h 15 min`, `3 days`: an elapsed time in minutes. */
export function lengthWords(minutes: number, t: Words): string {
  if (minutes % DAY_MINUTES === 0 && minutes > HOURS_COUNTED * HOUR)
    return t('facilities.length.days', { count: minutes / DAY_MINUTES })
  if (minutes % HOUR === 0) return t('facilities.length.hours', { count: minutes / HOUR })
  if (minutes < 2 * HOUR) return t('facilities.length.minutes', { count: minutes })
  return t('facilities.length.hoursMinutes', { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR })
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
  const [least = 0, most = 0] = [Math.min(...prices), Math.max(...prices)]
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

/** Every price that some open minute, or some night, has. */
function pricesOf(rules: FacilityRules): number[] {
  const { feeTiers } = rules
  const ofMinutes = Array.from({ length: WEEK_MINUTES / PRICE_STEP }, (_, step) => step * PRICE_STEP)
    .filter((minute) => isOpen(rules, minute))
    .map((minute) => feeTiers.find((tier) => holds(rules, tier, minute)))
    .map((tier) => (tier ? eachOf(rules, tier) : 0))
  return ofMinutes.length > 0 ? [...new Set(ofMinutes)] : [0]
}

/** Minutes: prices and hours change at no finer times. */
const PRICE_STEP = 5

function isOpen({ openingHours, nightly }: FacilityRules, minute: number): boolean {
  if (nightly || openingHours.length === 0) return true
  return openingHours.some(({ day, opens, closes }) =>
    covers(day, minutesOf(opens), minutesOf(closes), minute),
  )
}

function holds({ nightly }: FacilityRules, tier: FeeTier, minute: number): boolean {
  const days = tier.days.length === 0 ? WEEKDAYS : tier.days
  const from = nightly || tier.from === null ? 0 : minutesOf(tier.from)
  const to = nightly || tier.to === null ? DAY_MINUTES : minutesOf(tier.to)
  return days.some((day) => covers(day, from, to, minute))
}

/** Whether a minute of the week, from Sunday 00:00, lies in a span of one weekday; the span may cross midnight. */
function covers(day: (typeof WEEKDAYS)[number], from: number, to: number, minute: number): boolean {
  const start = WEEKDAYS.indexOf(day) * DAY_MINUTES + from
  const length = (to <= from ? to + DAY_MINUTES : to) - from
  return (minute - start + WEEK_MINUTES) % WEEK_MINUTES < length
}

/** Whether one has it alone, shares it, or stays the night. */
export function kindWords({ nightly, mode, places }: FacilityRules, t: Words): string {
  if (nightly) return t('facilities.kind.nightly')
  return mode === 'pool' ? t('facilities.kind.pool', { places }) : t('facilities.kind.exclusive')
}
