import { expect, test } from 'vitest'
import { wholeDays } from '@/domain/events/days'
import { nextParties } from '@/domain/events/queue'

const party = (heads: number, place: number) => ({ id: String(place), guests: heads - 1 })
const promoted = (heads: number[], left: number | null, capacity: number | null) =>
  nextParties(heads.map(party), left, capacity).map(({ id }) => Number(id))

test('parties get their places whole and in order, and nobody overtakes', () => {
  expect(promoted([2, 1, 1], 3, 10)).toEqual([0, 1])
  expect(promoted([4, 1, 1], 3, 10)).toEqual([])
  expect(promoted([1, 3, 1], 3, 10)).toEqual([0])
  expect(promoted([], 3, 10)).toEqual([])
  expect(promoted([2, 2], 0, 10)).toEqual([])
})

test('who could never fit any more holds nobody up', () => {
  expect(promoted([5, 2, 1], 2, 4)).toEqual([1])
})

test('without an end of places everybody has theirs', () => {
  expect(promoted([5, 2, 50], null, null)).toEqual([0, 1, 2])
})

test('whole days begin and end at midnight, also where the clock is changed', () => {
  const days = (start: string, end: string) => {
    const span = wholeDays({ start: new Date(start), end: new Date(end) }, 'Europe/Berlin')
    return [span.start.toISOString(), span.end.toISOString()]
  }
  // The day on which the clock goes back lasts 25 hours.
  expect(days('2026-10-25T10:00+01:00', '2026-10-25T12:00+01:00')).toEqual([
    '2026-10-24T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ])
  expect(days('2026-12-01T10:00+01:00', '2026-12-02T00:00+01:00')[1]).toBe('2026-12-01T23:00:00.000Z')
  expect(days('2026-12-01T00:00+01:00', '2026-12-01T00:00+01:00')[1]).toBe('2026-12-01T23:00:00.000Z')
})
