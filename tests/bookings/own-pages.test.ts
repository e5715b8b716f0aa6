import { afterEach, describe, expect, test } from 'vitest'
import { localDate, localDaySpan, plusDays } from '@/domain/time'
import { viewBooking } from '@/web/data/bookings/booking'
import { comingBookings } from '@/web/data/bookings/mine'
import { bookedFor, findResidents } from '@/web/data/facilities/booked-for'
import { aBooking, aHall, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { residentIdOf } from '../support/register'
import { viewerOf } from '../support/viewer'

const estate = useEstate()
const ZONE = 'Asia/Kolkata'

test('what went back after a move is due again when the booking grows dearer, on its page and in the list', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const start = inDays(4)
  const { id, number } = await aBooking(estate, { facility: hall.id, start, hours: 2 })
  await enter(estate, id, 'payment', 100_000)
  await changed(estate, id, 'asha', { end: hoursAfter(start, 1) })
  await enter(estate, id, 'refund', 50_000)
  await changed(estate, id, 'asha', { end: hoursAfter(start, 2) })
  const asha = await viewerOf(estate, 'asha')
  expect((await viewBooking(asha, number))?.money).toMatchObject({ duePaise: 50_000, owedPaise: 0 })
  const { waiting } = await comingBookings(asha, 1)
  expect(waiting.find((row) => row.id === id)).toMatchObject({ status: 'approved', duePaise: 50_000 })
})

describe('whom the desk books for', () => {
  const leaves = async (day: string | null) => {
    const at = day && localDaySpan(day, day, ZONE)?.start
    await stored('update residents set move_out_date = $2 where id = $1', [await residentIdOf('meera'), at])
  }
  afterEach(() => leaves(null))

  test.each([
    ['is nobody who leaves today', 0, false],
    ['is who leaves tomorrow', 1, true],
  ])('%s', async (_, days, isFound) => {
    await leaves(plusDays(localDate(new Date(), ZONE), days))
    const manager = await viewerOf(estate, 'manager')
    const meera = await residentIdOf('meera')
    expect((await findResidents(manager, 'Meera')).some(({ id }) => id === meera)).toBe(isFound)
    expect((await bookedFor(manager, meera))?.id).toBe(isFound ? meera : undefined)
  })
})
