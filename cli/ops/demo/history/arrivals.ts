import { dailyArrival } from './daily'
import type { World } from './world'

/** The history covers a year, and a few days so that no window of 365 days has an empty end. */
export const HISTORY_DAYS = 368
/** Tickets on a usual day, and by day of the week, Monday first. */
const A_DAY = 4.35
/** By local month, January first: the monsoon breaks most. */
const MONTHS = [0.88, 0.88, 0.95, 1.02, 1.08, 1.1, 1.22, 1.2, 1.08, 1, 0.94, 0.86]
const WEEKDAYS = [1.22, 1.04, 0.98, 0.96, 0.98, 1.12, 0.84]
/** History ends some hours before today; what came later is still open and is told elsewhere. */
const QUIET_HOURS_BEFORE_TODAY = 9

/** How often each category is reported, and in which months more (local months, as factors). */
const CATEGORY_WEIGHTS: readonly [string, number, Partial<Record<number, number>>?][] = [
  ['Electrical', 15.5, { 4: 1.2, 5: 1.3, 6: 1.4, 7: 1.3 }],
  ['Plumbing', 18, { 7: 1.5, 8: 1.6, 9: 1.4 }],
  ['Cleaning', 10, { 3: 1.3, 10: 1.3, 11: 1.3 }],
  ['Water Supply', 7, { 3: 1.2, 4: 1.6, 5: 1.9, 7: 0.7, 8: 0.6 }],
  ['HVAC', 5, { 3: 1.6, 4: 2.6, 5: 3, 6: 2.2, 11: 0.4, 12: 0.2, 1: 0.2 }],
  ['Elevator', 6],
  ['Security', 6],
  ['Pest Control', 4.5, { 6: 1.4, 7: 1.6, 8: 1.6, 9: 1.5, 12: 0.6 }],
  ['Parking', 5.5, { 10: 1.3, 11: 1.3 }],
  ['Carpentry', 5, { 7: 1.6, 8: 1.6 }],
  ['Painting', 2.6, { 9: 1.6, 10: 2, 7: 0.5 }],
  ['Landscaping', 3.6, { 6: 1.4, 7: 1.6, 8: 1.3 }],
  ['General Maintenance', 4.2],
  ['Other', 3.2],
  ['Electrical Emergency', 1.1, { 6: 1.8, 7: 2, 8: 1.5 }],
  ['Plumbing Emergency', 1.4, { 7: 2.2, 8: 2.4, 9: 1.6 }],
  ['Fire Safety', 0.7, { 10: 1.8, 11: 1.8 }],
  ['Security Breach', 0.5],
  ['Structural Damage', 0.7, { 7: 2.4, 8: 2.4, 9: 1.5 }],
  ['Gas Leak', 0.35],
]

/** Local hours at which people report, by weight: before work, and when they are home again. */
const HOURS: readonly (readonly [number, number])[] = [
  [0, 0.6],
  [5, 1.5],
  [6, 6],
  [7, 13],
  [8, 16],
  [9, 14],
  [10, 10],
  [11, 8],
  [12, 5],
  [13, 4],
  [14, 4],
  [15, 4],
  [16, 5],
  [17, 6],
  [18, 7],
  [19, 6.5],
  [20, 6],
  [21, 4.5],
  [22, 2.5],
  [23, 1],
]

/** When something was reported, and what kind of thing. */
export interface Arrival {
  at: Date
  category: string
  /** The one that comes every day and is dealt with on that day. */
  isDaily?: true
}

/** The reports of the year up to last evening, oldest first; at least two on every day. */
export function arrivals(world: World): Arrival[] {
  const { dice, calendar } = world
  dice.restart('arrivals')
  const last = calendar.at(0, -QUIET_HOURS_BEFORE_TODAY)
  const all: Arrival[] = []
  for (let day = HISTORY_DAYS; day >= 1; day--) {
    all.push(dailyArrival(world, day))
    for (let left = howMany(world, day) - 1; left > 0; left--) {
      const at = new Date(
        calendar.at(day, dice.weighted(HOURS) + dice.between(0, 0.98)).getTime() + dice.whole(0, 59_999),
      )
      if (at < last) all.push({ at, category: categoryIn(world, calendar.month(at)) })
    }
  }
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function howMany(world: World, day: number): number {
  const { dice, calendar } = world
  const noon = calendar.noon(day)
  const usual = A_DAY * (WEEKDAYS[calendar.weekday(noon) - 1] ?? 1) * (MONTHS[calendar.month(noon) - 1] ?? 1)
  return Math.max(2, Math.round(dice.around(usual, 1.3)))
}

function categoryIn(world: World, month: number): string {
  return world.dice.weighted(
    CATEGORY_WEIGHTS.map(([name, weight, months]) => [name, weight * (months?.[month] ?? 1)] as const),
  )
}
