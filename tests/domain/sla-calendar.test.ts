import { describe, expect, it } from 'vitest'
import { afterServed, type ServiceCalendar, type ServiceHours, servedMs } from '@/domain/sla/calendar'
import { HOUR_MS, MINUTE_MS } from '@/domain/time'
import { BERLIN, local } from '../support/facility-rules'

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
/** Monday to Saturday, with an hour's break at noon. */
const OFFICE: ServiceHours[] = WORKDAYS.flatMap((day) => [
  { day, opens: '08:00', closes: '13:00' },
  { day, opens: '14:00', closes: '19:00' },
])
const calendar = (different: Partial<ServiceCalendar> = {}): ServiceCalendar => ({
  zone: 'Asia/Kolkata',
  hours: OFFICE,
  holidays: [],
  ...different,
})
const hours = (count: number): number => count * HOUR_MS
/** 20 November 2026 is a Friday. */
const at = (text: string, zone?: string): Date => local(text, zone)

describe('promised time', () => {
  it('counts in service hours, not in the break and not at night', () => {
    expect(afterServed(at('2026-11-20T12:00'), hours(2), calendar())).toEqual(at('2026-11-20T15:00'))
    expect(afterServed(at('2026-11-20T18:00'), hours(2), calendar())).toEqual(at('2026-11-21T09:00'))
    expect(servedMs(at('2026-11-20T06:00'), at('2026-11-20T23:00'), calendar())).toBe(hours(10))
  })

  it('begins with the next opening for what is reported at night or on a day off', () => {
    expect(afterServed(at('2026-11-21T22:00'), hours(1), calendar())).toEqual(at('2026-11-23T09:00'))
  })

  it('ends with the opening in which it runs out, not at the beginning of the next', () => {
    expect(afterServed(at('2026-11-20T11:00'), hours(2), calendar())).toEqual(at('2026-11-20T13:00'))
    expect(afterServed(at('2026-11-20T11:00'), hours(2) + MINUTE_MS, calendar())).toEqual(
      at('2026-11-20T14:01'),
    )
  })

  it('goes on through service without a gap, and looks no further than it lasts', () => {
    const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
    let asked = 0
    const always: ServiceCalendar = {
      ...calendar(),
      get hours() {
        asked += 1
        return days.map((day) => ({ day, opens: '00:00', closes: '24:00' }))
      },
    }
    expect(afterServed(at('2026-11-20T12:00'), hours(50), always)).toEqual(at('2026-11-22T14:00'))
    expect(servedMs(at('2026-11-20T12:00'), at('2026-11-22T14:00'), always)).toBe(hours(50))
    expect(asked).toBeLessThan(4)
  })

  it('does not count on holidays', () => {
    const holidays = ['2026-11-21']
    expect(afterServed(at('2026-11-20T18:00'), hours(2), calendar({ holidays }))).toEqual(
      at('2026-11-23T09:00'),
    )
  })

  it('goes on over midnight, and a holiday closes what begins on it alone', () => {
    const night: ServiceHours[] = [{ day: 'fri', opens: '20:00', closes: '04:00' }]
    expect(afterServed(at('2026-11-20T23:00'), hours(3), calendar({ hours: night }))).toEqual(
      at('2026-11-21T02:00'),
    )
    expect(afterServed(at('2026-11-21T03:00'), hours(2), calendar({ hours: night }))).toEqual(
      at('2026-11-27T21:00'),
    )
    const saturday = calendar({ hours: night, holidays: ['2026-11-21'] })
    expect(servedMs(at('2026-11-20T20:00'), at('2026-11-21T12:00'), saturday)).toBe(hours(8))
    const friday = calendar({ hours: night, holidays: ['2026-11-20'] })
    expect(servedMs(at('2026-11-20T20:00'), at('2026-11-21T12:00'), friday)).toBe(0)
  })

  it('is counted once where two stretches overlap or touch', () => {
    const doubled: ServiceHours[] = [
      { day: 'fri', opens: '08:00', closes: '12:00' },
      { day: 'fri', opens: '10:00', closes: '11:00' },
      { day: 'fri', opens: '12:00', closes: '14:00' },
    ]
    expect(servedMs(at('2026-11-20T00:00'), at('2026-11-21T00:00'), calendar({ hours: doubled }))).toBe(
      hours(6),
    )
  })

  it('runs round the clock without a calendar', () => {
    expect(afterServed(at('2026-11-21T22:00'), hours(8), null)).toEqual(at('2026-11-22T06:00'))
    expect(servedMs(at('2026-11-21T22:00'), at('2026-11-22T06:00'), null)).toBe(hours(8))
    expect(servedMs(at('2026-11-22T06:00'), at('2026-11-21T22:00'), null)).toBe(0)
  })
})

describe('when the clocks of Berlin are put', () => {
  const night = calendar({ zone: BERLIN, hours: [{ day: 'sun', opens: '00:00', closes: '06:00' }] })

  it('the night of spring is an hour shorter', () => {
    expect(servedMs(at('2026-03-29T00:00', BERLIN), at('2026-03-29T12:00', BERLIN), night)).toBe(hours(5))
    expect(afterServed(at('2026-03-29T01:00', BERLIN), hours(2), night)).toEqual(
      at('2026-03-29T04:00', BERLIN),
    )
  })

  it('the night of autumn is an hour longer', () => {
    expect(servedMs(at('2026-10-25T00:00', BERLIN), at('2026-10-25T12:00', BERLIN), night)).toBe(hours(7))
    expect(afterServed(at('2026-10-25T00:00', BERLIN), hours(6), night)).toEqual(
      at('2026-10-25T05:00', BERLIN),
    )
  })
})
