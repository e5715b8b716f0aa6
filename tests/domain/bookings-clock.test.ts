import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  dateOfDay,
  dayNumber,
  instantAt,
  localDay,
  localMs,
  offsetChange,
  weekdayOf,
} from '@/domain/bookings/clock'
import { localDate } from '@/domain/time'

const ZONES = [
  'Asia/Kolkata',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const YEAR = Array.from({ length: 366 }, (_, index) => dayNumber('2026-01-01') + index)
const DAY_MS = 86_400_000

describe.each(ZONES)('the clocks of %s, all through a year', (zone) => {
  it('show what luxon says they show', () => {
    const wrong: string[] = []
    for (const day of YEAR) {
      for (let hour = 0; hour < 24; hour += 1) {
        const instant = new Date(day * DAY_MS + hour * 3_600_000 + 900_000)
        const shown = DateTime.fromJSDate(instant, { zone })
        const isSame =
          localMs(instant.getTime(), zone) === shown.toMillis() + shown.offset * 60_000 &&
          dateOfDay(localDay(instant, zone)) === localDate(instant, zone)
        if (!isSame) wrong.push(instant.toISOString())
      }
    }
    expect(wrong).toEqual([])
  })

  it('show a local time first when `instantAt` says so, and never run backwards', () => {
    const wrong: string[] = []
    let last = 0
    for (const day of YEAR) {
      for (let minutes = 0; minutes < 1_440; minutes += 15) {
        const instant = instantAt(day, minutes, zone).getTime()
        if (instant < last || !isFirst(instant, day * DAY_MS + minutes * 60_000, zone))
          wrong.push(`${dateOfDay(day)} ${minutes}`)
        last = instant
      }
    }
    expect(wrong).toEqual([])
  })
})

/** Whether the clocks show `asked` at an instant and not before it, or leap over it then. */
function isFirst(instant: number, asked: number, zone: string): boolean {
  const isLeap = offsetChange(instant - 1, instant + 1, zone) === instant
  const isShownBefore = [30, 60, 120].some((minutes) => localMs(instant - minutes * 60_000, zone) === asked)
  return !isShownBefore && (localMs(instant, zone) === asked || isLeap)
}

describe('a day by its number', () => {
  it('is the same day by its date, and has its weekday', () => {
    expect(dateOfDay(dayNumber('2028-02-29'))).toBe('2028-02-29')
    expect(['1969-12-31', '1970-01-01', '2026-11-22'].map((date) => weekdayOf(dayNumber(date)))).toEqual([
      'wed',
      'thu',
      'sun',
    ])
  })

  it('is in no zone that nobody knows', () => {
    expect(() => localDay(new Date(), 'Asia/Khaki')).toThrow(RangeError)
  })
})
