import { DateTime } from 'luxon'
import { localDate } from '@/domain/time'

/** When somebody works: opening and closing as local hours, by kind of day. Null for a day off. */
export interface Hours {
  weekday: readonly [number, number]
  sunday: readonly [number, number] | null
}

export const DESK: Hours = { weekday: [7.75, 21], sunday: [8.5, 20] }
export const DAY_SHIFT: Hours = { weekday: [7.5, 18], sunday: [8, 12.5] }
export const ON_CALL: Hours = { weekday: [6.75, 23], sunday: [7.5, 22] }
export const ROUND_THE_CLOCK: Hours = { weekday: [0, 24], sunday: [0, 24] }
/** When residents are awake and look at their phones. */
export const AWAKE: Hours = { weekday: [7, 22.75], sunday: [8, 23] }

const MINUTE_MS = 60_000
const SUNDAY = 7

/** The days of the demo: all of it is measured from the midnight that begins the day of seeding. */
export class Calendar {
  readonly zone: string
  /** The instant of seeding: nothing lies after it. */
  readonly now: Date
  /** The local day of seeding. */
  readonly today: string
  /** Local 00:00 of today. The year's history ends here, so that the hour of seeding changes nothing in it. */
  readonly midnight: Date

  constructor(now: Date, zone: string) {
    this.zone = zone
    this.now = now
    this.today = localDate(now, zone)
    this.midnight = DateTime.fromJSDate(now, { zone }).startOf('day').toJSDate()
  }

  /** A local time of the day that lies `days` before today; hours may be fractions. */
  at(days: number, hour: number): Date {
    const day = this.#local(this.midnight).minus({ days })
    return day.plus({ minutes: Math.round(hour * 60) }).toJSDate()
  }

  /** Noon of a day before today, as dates without a time are kept. */
  noon(days: number): Date {
    return this.at(days, 12)
  }

  month(instant: Date): number {
    return this.#local(instant).month
  }

  /** 1 Monday … 7 Sunday. */
  weekday(instant: Date): number {
    return this.#local(instant).weekday
  }

  /** The next full local hour: when hourly jobs run. */
  nextHour(instant: Date): Date {
    return this.#local(instant).plus({ hours: 1 }).startOf('hour').toJSDate()
  }

  daysAgo(instant: Date): number {
    return Math.floor(this.#local(this.midnight).diff(this.#local(instant).startOf('day'), 'days').days)
  }

  /** The instant itself when it lies in working hours, else a little after the next opening. */
  within(hours: Hours, instant: Date, delayMinutes: number): Date {
    let local = this.#local(instant)
    for (let turn = 0; turn < 8; turn++) {
      const open = local.weekday === SUNDAY ? hours.sunday : hours.weekday
      const hour = local.hour + local.minute / 60
      if (open && hour < open[0]) return this.#opening(local, open[0], delayMinutes)
      if (open && hour < open[1]) return local.toJSDate()
      local = local.startOf('day').plus({ days: 1 })
    }
    return local.toJSDate()
  }

  #opening(day: DateTime, hour: number, delayMinutes: number): Date {
    return new Date(day.startOf('day').toMillis() + hour * 60 * MINUTE_MS + delayMinutes * MINUTE_MS)
  }

  #local(instant: Date): DateTime {
    return DateTime.fromJSDate(instant, { zone: this.zone })
  }
}
