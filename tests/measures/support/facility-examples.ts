import { aBooking, aFacility, aHall, hoursAfter, inDays } from '../../support/bookings'
import type { RunningEstate } from '../../support/estate'
import type { Examples } from './pages'

type Facilities = Pick<
  Examples,
  'banquetHall' | 'pool' | 'guestRoom' | 'slotToBook' | 'slotChosen' | 'slotTaken' | 'dayShown'
>

const minuteOf = (at: Date): string => at.toISOString().replace(':00.000Z', 'Z')

/** A hall, a pool and a guest room, with times that are free, taken and closed. */
export async function makeFacilities(estate: RunningEstate): Promise<Facilities> {
  const openingHours = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => ({
    day,
    opens: '08:00',
    closes: '22:00',
  }))
  const hall = await aHall(estate, {
    name: 'Banquet Hall',
    description: 'For up to 120 people, with a kitchen beside it.',
    houseRules: 'No music after ten at night.\nThe hall is swept before you leave it.',
    maxDurationMinutes: 480,
    openingHours,
  })
  const pool = await aFacility(estate, { name: 'Open-air Pool', mode: 'pool', places: 6, openingHours })
  const guestRoom = await aFacility(estate, {
    name: 'Guest Suite',
    nightly: true,
    checkInTime: '14:00',
    checkOutTime: '11:00',
    minNights: 1,
    maxNights: 5,
    depositPaise: 200_000,
    feeTiers: [{ days: ['fri', 'sat'], paisePerNight: 250_000 }, { paisePerNight: 150_000 }],
  })
  const start = inDays(2, 18)
  await aBooking(estate, { by: 'meera', facility: hall.id, start, hours: 2 })
  await aBooking(estate, { by: 'meera', facility: pool.id, start, hours: 1, fields: { guests: 5 } })
  const body = { facility: hall.id, start: inDays(3, 0), end: inDays(4, 0), reason: 'The floor is polished' }
  await estate.call('POST', '/api/closures', { as: 'manager', body })
  const slot = (at: Date) => `/bookings/new?facility=${hall.id}&start=${minuteOf(at)}`
  const free = inDays(5, 17)
  return {
    banquetHall: hall.id,
    pool: pool.id,
    guestRoom: guestRoom.id,
    slotToBook: slot(free),
    slotChosen: `${slot(free)}&end=${minuteOf(hoursAfter(free, 3))}&guests=20&purpose=A+birthday&step=2`,
    slotTaken: slot(start),
    dayShown: start.toISOString().slice(0, 10),
  }
}
