import { describe, expect, it } from 'vitest'
import { openingAt, openingsOn, withinHours } from '@/domain/bookings/hours'
import { aFacility, BERLIN, everyDay, local, shown, span } from '../support/facility-rules'

const hall = aFacility({
  openingHours: [
    { day: 'fri', opens: '18:00', closes: '23:00' },
    { day: 'fri', opens: '08:00', closes: '12:00' },
    { day: 'sat', opens: '20:00', closes: '02:00' },
    { day: 'sun', opens: '08:00', closes: '24:00' },
    { day: 'mon', opens: '00:00', closes: '06:00' },
  ],
})
const FRIDAY = '2026-11-20'

describe('the openings of some local days', () => {
  it('come in order, with the day they begin on', () => {
    const openings = openingsOn(hall, FRIDAY, 4)
    expect(openings.map((opening) => `${opening.day} ${shown(opening)}`)).toEqual([
      '2026-11-20 2026-11-20 08:00–12:00',
      '2026-11-20 2026-11-20 18:00–23:00',
      '2026-11-21 2026-11-21 20:00–02:00',
      '2026-11-22 2026-11-22 08:00–00:00',
      '2026-11-23 2026-11-23 00:00–06:00',
    ])
  })

  it('are whole days where no hours are written, and none in a nightly facility', () => {
    expect(openingsOn(aFacility(), FRIDAY, 2).map((opening) => shown(opening))).toEqual([
      '2026-11-20 00:00–00:00',
      '2026-11-21 00:00–00:00',
    ])
    const nightly = { checkInTime: '14:00', checkOutTime: '11:00', minNights: 1, maxNights: null }
    expect(openingsOn(aFacility({ nightly, openingHours: everyDay('08:00', '20:00') }), FRIDAY, 2)).toEqual(
      [],
    )
  })

  it('last a day when they close at the time they open', () => {
    const [opening] = openingsOn(aFacility({ openingHours: everyDay('06:00', '06:00') }), FRIDAY, 1)
    expect(opening).toEqual({ day: FRIDAY, ...span('2026-11-20T06:00', '2026-11-21T06:00') })
  })
})

describe('the opening that holds an instant', () => {
  it.each([
    ['2026-11-20T07:59', null],
    ['2026-11-20T08:00', '2026-11-20 08:00–12:00'],
    ['2026-11-20T12:00', null],
    ['2026-11-22T01:59', '2026-11-21 20:00–02:00'],
    ['2026-11-22T02:00', null],
    ['2026-11-23T00:00', '2026-11-23 00:00–06:00'],
  ])('at %s is %s', (instant, expected) => {
    const opening = openingAt(hall, local(instant))
    expect(opening && shown(opening)).toBe(expected)
  })
})

describe('an interval is within hours', () => {
  it.each([
    ['when it fills an opening', '2026-11-20T08:00', '2026-11-20T12:00', true],
    ['not a minute longer', '2026-11-20T08:00', '2026-11-20T12:01', false],
    ['not across a break', '2026-11-20T11:00', '2026-11-20T19:00', false],
    ['across midnight, by the day it opens on', '2026-11-21T23:00', '2026-11-22T02:00', true],
    ['across 24:00 into the 00:00 that follows', '2026-11-22T22:00', '2026-11-23T06:00', true],
    ['not when it begins before the opening', '2026-11-22T07:00', '2026-11-22T09:00', false],
  ])('%s', (_, start, end, expected) => {
    expect(withinHours(hall, span(start, end))).toBe(expected)
  })

  it('however long it is, where openings never end', () => {
    const century = span('2026-11-20T00:00', '2126-11-20T00:00')
    expect(withinHours(aFacility(), century)).toBe(true)
    expect(withinHours(aFacility({ openingHours: everyDay('06:00', '06:00') }), century)).toBe(true)
    const closedOnce = everyDay('00:00', '24:00').map((hours) =>
      hours.day === 'sun' ? { ...hours, closes: '23:59' } : hours,
    )
    expect(withinHours(aFacility({ openingHours: closedOnce }), century)).toBe(false)
  })
})

describe('in Berlin, when the clocks are put', () => {
  const night = aFacility({ timeZone: BERLIN, openingHours: everyDay('22:00', '06:00') })

  it('forward, a night is an hour shorter; back, an hour longer', () => {
    const hours = (day: string) =>
      openingsOn(night, day, 1).map(({ start, end }) => (end.getTime() - start.getTime()) / 3_600_000)
    expect([hours('2026-03-27'), hours('2026-03-28'), hours('2026-10-24')]).toEqual([[8], [7], [9]])
  })

  it('forward, what would open or close in the hour that is not there does so at its end', () => {
    const gap = (opens: string, closes: string) =>
      openingsOn(aFacility({ timeZone: BERLIN, openingHours: everyDay(opens, closes) }), '2026-03-29', 1)
    expect(gap('02:30', '05:00')[0]?.start).toEqual(new Date('2026-03-29T01:00:00Z'))
    expect(gap('00:00', '02:30')[0]?.end).toEqual(new Date('2026-03-29T01:00:00Z'))
    expect(gap('02:15', '02:45')).toEqual([])
  })

  it('back, a time that comes twice opens and closes at its first', () => {
    const [late] = openingsOn(
      aFacility({ timeZone: BERLIN, openingHours: everyDay('02:30', '06:00') }),
      '2026-10-25',
      1,
    )
    expect(late?.start).toEqual(new Date('2026-10-25T00:30:00Z'))
    const [early] = openingsOn(
      aFacility({ timeZone: BERLIN, openingHours: everyDay('00:00', '02:30') }),
      '2026-10-25',
      1,
    )
    expect(early?.end).toEqual(new Date('2026-10-25T00:30:00Z'))
  })

  it('openings that touch in the hour that comes twice or never still join', () => {
    const touching = [...everyDay('00:00', '02:30'), ...everyDay('02:30', '06:00')]
    const rules = aFacility({ timeZone: BERLIN, openingHours: touching })
    for (const day of ['2026-03-29', '2026-10-25'])
      expect(withinHours(rules, span(`${day}T00:00`, `${day}T06:00`, BERLIN))).toBe(true)
  })

  it('at midnight, a day begins when its first hour does', () => {
    const beirut = aFacility({ timeZone: 'Asia/Beirut' })
    const [, day] = openingsOn(beirut, '2026-03-28', 2)
    expect(day?.start).toEqual(new Date('2026-03-28T22:00:00Z'))
    expect(((day?.end.getTime() ?? 0) - (day?.start.getTime() ?? 0)) / 3_600_000).toBe(23)
  })
})

describe('in St. John’s, where the clocks once went back from 00:01 to 23:01 of the day before', () => {
  it('the day that has begun goes on when its eve is shown again', () => {
    const always = aFacility({ timeZone: 'America/St_Johns' })
    const eveAgain = new Date('2010-11-07T03:00:00Z')
    expect(shown({ start: eveAgain, end: eveAgain }, 'America/St_Johns')).toBe('2010-11-06 23:30–23:30')
    expect(openingAt(always, eveAgain)?.day).toBe('2010-11-07')
    expect(withinHours(always, { start: eveAgain, end: new Date('2010-11-07T05:00:00Z') })).toBe(true)
  })
})
