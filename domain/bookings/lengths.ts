import { localDay, MINUTE_MS } from './clock'
import type { BookingFacts, FacilityRules } from './facility'
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
  for (const { end, quantity } of endsOf(rules, start)) {
    const code = refusalCodeOf(rules, { start, end, guests }, facts)
    if (code && !isWaitable(code)) {
      refusal ??= code
      continue
    }
    choices.push({ end, quantity, feePaise: feeOf(rules, { start, end }), isTaken: code !== null })
  }
  const free = choices.filter(({ isTaken }) => !isTaken)
  const offered = free.length > 0 ? free : choices
  return { choices: offered, refusal: offered.length > 0 ? null : refusal }
}

/** The end of the longest booking from a start. */
export function longestEnd(rules: FacilityRules, start: Date): Date {
  return endsOf(rules, start).at(-1)?.end ?? start
}

function endsOf(rules: FacilityRules, start: Date): { end: Date; quantity: number }[] {
  return rules.nightly ? nightEnds(rules, rules.nightly, start) : minuteEnds(rules, start)
}

function nightEnds(
  { timeZone }: FacilityRules,
  nightly: NonNullable<FacilityRules['nightly']>,
  start: Date,
): { end: Date; quantity: number }[] {
  const { minNights, maxNights } = nightly
  const day = localDay(start, timeZone)
  const count = Math.max(1, (maxNights ?? NIGHTS_MAX) - minNights + 1)
  return Array.from({ length: count }, (_, index) => ({
    end: stay(nightly, timeZone, day, minNights + index).end,
    quantity: minNights + index,
  }))
}

function minuteEnds(
  { slotMinutes, minDurationMinutes, maxDurationMinutes }: FacilityRules,
  start: Date,
): { end: Date; quantity: number }[] {
  const shortest = Math.ceil((minDurationMinutes ?? slotMinutes) / slotMinutes)
  const longest = maxDurationMinutes === null ? shortest + CHOICES_MAX : maxDurationMinutes / slotMinutes
  const count = Math.min(CHOICES_MAX, Math.max(1, Math.floor(longest) - shortest + 1))
  return Array.from({ length: count }, (_, index) => {
    const quantity = (shortest + index) * slotMinutes
    return { end: new Date(start.getTime() + quantity * MINUTE_MS), quantity }
  })
}
