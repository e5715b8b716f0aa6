import { MINUTE_MS } from '../time'
import { instantAt, localDay, minutesOf, weekdayOf } from './clock'
import type { Interval } from './facility'
import { type FeeRules, feeOf, nightPaise, priceStretches } from './fees'
import { nightsOf } from './nights'

/** A stretch of a booking that is charged at one price. */
export interface FeeLine extends Interval {
  /** Nights where nights are booked, else elapsed minutes. */
  quantity: number
  /** Of a night, or of an hour. */
  paiseEach: number
  /** What the stretch adds to the fee. The lines together are exactly the fee. */
  paise: number
}

/** A stretch before its amount is known. */
type Stretch = Omit<FeeLine, 'paise'>

/**
 * How `feeOf` comes to its sum: one line for each stretch with one price, in order, free ones included. What rounding
 * leaves over falls to the line in which the running sum passes it.
 */
export function feeLinesOf(rules: FeeRules, interval: Interval): FeeLine[] {
  const stretches = rules.nightly ? nightStretches(rules, interval) : minuteStretches(rules, interval)
  let before = 0
  return stretches.map((stretch) => {
    const sum = feeOf(rules, { start: interval.start, end: stretch.end })
    const line = { ...stretch, paise: sum - before }
    before = sum
    return line
  })
}

function minuteStretches(rules: FeeRules, interval: Interval): Stretch[] {
  const stretches: Stretch[] = []
  for (const { from, to, paisePerHour } of priceStretches(rules, interval)) {
    const quantity = Math.floor((to - from) / MINUTE_MS)
    extend(stretches, { start: new Date(from), end: new Date(to), quantity, paiseEach: paisePerHour })
  }
  return stretches
}

/** Each night ends where the next begins, so that the stretches of a stay join; the last ends with the stay. */
function nightStretches(rules: FeeRules, interval: Interval): Stretch[] {
  const { timeZone, feeTiers, nightly } = rules
  const checkIn = minutesOf(nightly?.checkInTime ?? '00:00')
  const first = localDay(interval.start, timeZone)
  const nights = nightsOf(timeZone, interval)
  const beginOf = (night: number) => instantAt(first + night, checkIn, timeZone)
  const stretches: Stretch[] = []
  for (let night = 0; night < nights; night += 1) {
    const paiseEach = nightPaise(feeTiers, weekdayOf(first + night))
    const start = beginOf(night)
    const end = night + 1 === nights ? interval.end : beginOf(night + 1)
    extend(stretches, { start, end, quantity: 1, paiseEach })
  }
  return stretches
}

/** What costs the same as what came before goes on with it. */
function extend(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1)
  if (last?.paiseEach !== next.paiseEach) stretches.push(next)
  else {
    last.end = next.end
    last.quantity += next.quantity
  }
}
