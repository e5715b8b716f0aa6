import type { FacilityRules } from './facility'
import { nightPaise, priceWeek, weekSpans } from './fees'
import { WEEKDAYS } from './words'

/** What of a facility decides its prices. */
export type PriceRules = Pick<FacilityRules, 'feeTiers' | 'openingHours' | 'nightly'>

/**
 * Every price that an hour has at some time when the facility is open, or that some night of the week has: in paise, each
 * once, the least first. Never empty.
 */
export function pricesOf({ feeTiers, openingHours, nightly }: PriceRules): number[] {
  const paise = nightly
    ? WEEKDAYS.map((day) => nightPaise(feeTiers, day))
    : openPrices(feeTiers, openingHours)
  return [...new Set(paise)].sort((one, other) => one - other)
}

function openPrices(feeTiers: PriceRules['feeTiers'], openingHours: PriceRules['openingHours']): number[] {
  const week = priceWeek(feeTiers)
  if (openingHours.length === 0) return week.map(({ paisePerHour }) => paisePerHour)
  const open = openingHours.flatMap(({ day, opens, closes }) =>
    weekSpans({ days: [day], from: opens, to: closes }),
  )
  return week
    .filter(({ from, to }) => open.some(([opens, closes]) => opens < to && from < closes))
    .map(({ paisePerHour }) => paisePerHour)
}
