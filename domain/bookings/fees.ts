import { MINUTE_MS } from '../time'
import {
  DAY_MINUTES,
  localDay,
  localMs,
  minutesOf,
  offsetChange,
  WEEK_MINUTES,
  weekdayNumber,
  weekdayOf,
} from './clock'
import type { FacilityRules, FeeTier, Interval } from './facility'
import { nightsOf } from './nights'
import { WEEKDAYS, type Weekday } from './words'

/** What of a facility decides a fee. */
export type FeeRules = Pick<FacilityRules, 'timeZone' | 'feeTiers' | 'nightly'>

/** A span of the local week in which one price holds; minutes since Sunday 00:00, half-open. */
interface PriceSpan {
  from: number
  to: number
  paisePerHour: number
}

/** A stretch of an interval in which an hour has one price; milliseconds since 1970, half-open. */
interface PriceStretch {
  from: number
  to: number
  paisePerHour: number
}

const WEEK_MS = WEEK_MINUTES * MINUTE_MS
/** 1 January 1970 was a Thursday: this much of its week was over. */
const WEEK_SHIFT_MS = weekdayNumber(0) * DAY_MINUTES * MINUTE_MS

const priceWeeks = new WeakMap<readonly FeeTier[], PriceSpan[]>()

/**
 * What an interval costs, in paise (contract §7). Each elapsed minute costs what the first tier says that matches the local
 * time then, so that an hour which comes twice is paid twice; the sum is rounded half up once. A nightly facility charges
 * for each night what the first tier says that matches the local day the night begins on. Where no tier matches it is
 * free. The interval is one that `refusalOf` lets pass: whole minutes.
 */
export function feeOf(rules: FeeRules, interval: Interval): number {
  if (rules.feeTiers.length === 0) return 0
  return rules.nightly ? feeOfNights(rules, interval) : feeOfMinutes(rules, interval)
}

function feeOfNights({ timeZone, feeTiers }: FeeRules, interval: Interval): number {
  const first = localDay(interval.start, timeZone)
  let paise = 0
  for (let night = 0; night < nightsOf(timeZone, interval); night += 1) {
    paise += nightPaise(feeTiers, weekdayOf(first + night))
  }
  return paise
}

/** What a night costs that begins on this day of the week, in paise. */
export function nightPaise(tiers: readonly FeeTier[], weekday: Weekday): number {
  return tiers.find(({ days }) => days.length === 0 || days.includes(weekday))?.paisePerNight ?? 0
}

function feeOfMinutes(rules: FeeRules, interval: Interval): number {
  let hourlyPaiseMinutes = 0
  for (const { from, to, paisePerHour } of priceStretches(rules, interval))
    hourlyPaiseMinutes += paisePerHour * Math.floor((to - from) / MINUTE_MS)
  return roundedHours(hourlyPaiseMinutes)
}

/** From one change of the price to the next, in order; a change of the clocks ends a stretch too. */
export function priceStretches({ timeZone, feeTiers }: FeeRules, interval: Interval): PriceStretch[] {
  const week = priceWeek(feeTiers)
  const end = interval.end.getTime()
  const stretches: PriceStretch[] = []
  for (let at = interval.start.getTime(); at < end; ) {
    const inWeek = (((localMs(at, timeZone) + WEEK_SHIFT_MS) % WEEK_MS) + WEEK_MS) % WEEK_MS
    const span = spanAt(week, inWeek / MINUTE_MS)
    const until = Math.min(end, at + span.to * MINUTE_MS - inWeek)
    const to = offsetChange(at, until, timeZone) ?? until
    stretches.push({ from: at, to, paisePerHour: span.paisePerHour })
    at = to
  }
  return stretches
}

/** Whole numbers all the way: a quotient of large numbers would round by itself before it is rounded. */
function roundedHours(hourlyPaiseMinutes: number): number {
  const halfUp = hourlyPaiseMinutes + 30
  return (halfUp - (halfUp % 60)) / 60
}

function spanAt(week: readonly PriceSpan[], minute: number): PriceSpan {
  let low = 0
  let high = week.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((week[middle] as PriceSpan).from <= minute) low = middle
    else high = middle - 1
  }
  return week[low] as PriceSpan
}

/** What an hour costs in each span of the local week, in order. */
export function priceWeek(tiers: readonly FeeTier[]): PriceSpan[] {
  const known = priceWeeks.get(tiers)
  if (known) return known
  const spans = tiers.map(weekSpans)
  const edges = [...new Set([0, WEEK_MINUTES, ...spans.flat(2)])].sort((one, other) => one - other)
  const made = edges.slice(0, -1).map((from, index) => {
    const tier = spans.findIndex((own) => own.some(([start, end]) => start <= from && from < end))
    return { from, to: edges[index + 1] as number, paisePerHour: tiers[tier]?.paisePerHour ?? 0 }
  })
  priceWeeks.set(tiers, made)
  return made
}

/**
 * When something holds that is said by days and local times, in minutes of the local week, half-open. No days are all of
 * them; what runs over the end of Saturday goes on at the week's start.
 */
export function weekSpans(holds: Pick<FeeTier, 'days' | 'from' | 'to'>): [number, number][] {
  const from = holds.from === null ? 0 : minutesOf(holds.from)
  const to = holds.to === null ? DAY_MINUTES : minutesOf(holds.to)
  return (holds.days.length === 0 ? WEEKDAYS : holds.days).flatMap((day): [number, number][] => {
    const midnight = WEEKDAYS.indexOf(day) * DAY_MINUTES
    const start = midnight + from
    const end = midnight + (to <= from ? to + DAY_MINUTES : to)
    if (end <= WEEK_MINUTES) return [[start, end]]
    return [
      [start, WEEK_MINUTES],
      [0, end - WEEK_MINUTES],
    ]
  })
}
