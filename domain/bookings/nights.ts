import { type DayNumber, instantAt, localDay, minutesOf } from './clock'
import type { Interval, Nightly } from './facility'

/** From the check-in time of a local day to the check-out time, so many days later. */
export function stay(nightly: Nightly, timeZone: string, day: DayNumber, nights: number): Interval {
  return {
    start: instantAt(day, minutesOf(nightly.checkInTime), timeZone),
    end: instantAt(day + nights, minutesOf(nightly.checkOutTime), timeZone),
  }
}

/** Local midnights between start and end. */
export function nightsOf(timeZone: string, interval: Interval): number {
  return localDay(interval.end, timeZone) - localDay(interval.start, timeZone)
}
