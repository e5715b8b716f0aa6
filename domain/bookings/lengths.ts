import { MINUTE_MS } from '../time'
import { localDay } from './clock'
import type { BookingFacts, FacilityRules, Interval } from './facility'
import { feeOf } from './fees'
import { stay } from './nights'
import { isWaitable } from './refusal'
import { type RefusalCode, refusalCodeOf } from './refusal-rules'
import { NIGHTS_MAX } from './words'

/** The most lengths that anybody chooses from. */
const CHOICES_MAX = 48

/** One length that a booking from a start may have. */
export interface LengthChoice {
  end: Date
  /** Nights where nights are booked, else elapsed minutes. */
  quantity: number
  feePaise: number
  /** It is taken, and can be waited for. */
  isTaken: boolean
}

/** What can be asked for from one start: every length, or the rule that forbids them all. */
export interface Lengths {
  choices: LengthChoice[]
  /** Of the shortest; null when there is a choice. */
  refusal: RefusalCode | null
}

/**
 * The lengths that a booking from `start` may have, shortest first: what could be had, and where nothing could, what
 * could be waited for. The facts have to reach to the end of the longest one's turnaround (`longestEnd`).
 */
export function lengthsOf(rules: FacilityRules, start: Date, guests: number, facts: BookingFacts): Lengths {
  const choices: LengthChoice[] = []
  let refusal: RefusalCode | null = null
  for (const steps of lengthSteps(rules)) {
    const { end } = lengthened(rules, start, steps)
    const code = refusalCodeOf(rules, { start, end, guests }, facts)
    if (code && !isWaitable(code)) {
      refusal ??= code
      continue
    }
    choices.push({
      end,
      quantity: quantityOf(rules, steps),
      feePaise: feeOf(rules, { start, end }),
      isTaken: code !== null,
    })
  }
  const free = choices.filter(({ isTaken }) => !isTaken)
  const offered = free.length > 0 ? free : choices
  return { choices: offered, refusal: offered.length > 0 ? null : refusal }
}

/** The end of the longest booking from a start. */
export function longestEnd(rules: FacilityRules, start: Date): Date {
  return lengthened(rules, start, lengthSteps(rules).at(-1) ?? 1).end
}

/** The lengths that a facility lets people book, shortest first: nights where nights are booked, else whole slots. */
export function lengthSteps({
  nightly,
  slotMinutes,
  minDurationMinutes,
  maxDurationMinutes,
}: FacilityRules): number[] {
  const least = nightly ? nightly.minNights : Math.ceil((minDurationMinutes ?? slotMinutes) / slotMinutes)
  const most = nightly
    ? (nightly.maxNights ?? NIGHTS_MAX)
    : Math.floor((maxDurationMinutes ?? Number.POSITIVE_INFINITY) / slotMinutes)
  const count = Math.min(CHOICES_MAX, Math.max(1, most - least + 1))
  return Array.from({ length: count }, (_, index) => least + index)
}

/** So many nights, or whole slots, from a start; a stay begins with the check-in of its day. */
export function lengthened(
  { nightly, slotMinutes, timeZone }: FacilityRules,
  start: Date,
  steps: number,
): Interval {
  if (nightly) return stay(nightly, timeZone, localDay(start, timeZone), steps)
  return { start, end: new Date(start.getTime() + steps * slotMinutes * MINUTE_MS) }
}

/** How long a booking of so many steps is: in nights where nights are booked, else in elapsed minutes. */
export function quantityOf({ nightly, slotMinutes }: FacilityRules, steps: number): number {
  return nightly ? steps : steps * slotMinutes
}
