import { expect, it } from 'vitest'
import { runJob } from '@/jobs/run'
import { aBooking, aFacility, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'

const estate = useEstate()

const remind = (now: Date) => runJob(estate.payload, 'remind-bookings', now)

/** How often whoever booked was reminded. */
const remindersOf = async ({ number }: { number: string }) =>
  (
    await stored('select id from notifications where url = $1 and kind = $2', [
      `/bookings/${number}`,
      'booking.reminder',
    ])
  ).length

async function aConfirmed(start: Date) {
  const room = await aFacility(estate)
  return aBooking(estate, { facility: room.id, start })
}

it('reminds a day before and two hours before, once each, however often it runs', async () => {
  const start = inDays(5)
  const booking = await aConfirmed(start)
  await remind(hoursAfter(start, -24.01))
  expect(await remindersOf(booking)).toBe(0)
  await Promise.all([remind(hoursAfter(start, -24)), remind(hoursAfter(start, -24))])
  expect(await remindersOf(booking)).toBe(1)
  expect(await remind(hoursAfter(start, -20))).toEqual({ changed: 0, failed: 0 })
  await remind(hoursAfter(start, -2))
  await remind(hoursAfter(start, -1))
  expect(await remindersOf(booking)).toBe(2)
})

it('reminds once where it comes late for both, and not at all after the start', async () => {
  const start = inDays(5)
  const late = await aConfirmed(start)
  await remind(hoursAfter(start, -1))
  await remind(hoursAfter(start, -0.5))
  expect(await remindersOf(late)).toBe(1)
  const missed = await aConfirmed(inDays(6))
  await remind(inDays(6))
  expect(await remindersOf(missed)).toBe(0)
})

it('does not remind of what was just booked', async () => {
  const start = inDays(5)
  const booking = await aConfirmed(start)
  const confirmedAt = (hoursBefore: number) =>
    stored('update bookings set confirmed_at = $2 where id = $1', [
      booking.id,
      hoursAfter(start, -hoursBefore),
    ])
  await confirmedAt(20)
  await remind(hoursAfter(start, -19))
  expect(await remindersOf(booking)).toBe(0)
  await confirmedAt(1.5)
  await remind(hoursAfter(start, -1))
  expect(await remindersOf(booking)).toBe(0)
  await confirmedAt(20)
  await remind(hoursAfter(start, -1))
  expect(await remindersOf(booking)).toBe(1)
})

it('reminds again of what was moved, and never of what does not take place', async () => {
  const start = inDays(5)
  const moved = await aConfirmed(start)
  const cancelled = await aConfirmed(start)
  await remind(hoursAfter(start, -23))
  const later = inDays(8)
  await changed(estate, moved.id, 'asha', {
    start: later.toISOString(),
    end: hoursAfter(later, 2).toISOString(),
  })
  await changed(estate, cancelled.id, 'asha', { status: 'cancelled' })
  await remind(hoursAfter(start, -1))
  expect(await remindersOf(moved)).toBe(1)
  await remind(hoursAfter(later, -23))
  await remind(hoursAfter(later, -1))
  expect(await remindersOf(moved)).toBe(3)
  expect(await remindersOf(cancelled)).toBe(1)
})
