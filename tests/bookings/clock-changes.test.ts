import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { aFacility } from '../support/bookings'
import { useEstate } from '../support/estate'

const estate = useEstate()

const ZONE = 'Europe/Berlin'
/** The day after these nights has 23 hours, and 25. */
const SPRING = '2027-03-28'
const AUTUMN = '2027-10-31'

const far = { timeZone: ZONE, maxAdvanceDays: 730 }
const nights = { ...far, openingHours: [{ day: 'sun', opens: '00:00', closes: '06:00' }] }

const at = (local: string): DateTime => DateTime.fromISO(local, { zone: ZONE })

async function slotsOf(facility: string, from: string): Promise<any[]> {
  const path = `/api/facilities/${facility}/availability?from=${from}&days=1`
  return (await estate.call('GET', path, { as: 'asha' })).body.slots
}

function book(facility: string, start: DateTime, end: DateTime) {
  const body = { facility, start: start.toUTC().toISO(), end: end.toUTC().toISO(), guests: 0 }
  return estate.call('POST', '/api/bookings', { as: 'asha', body })
}

describe.each([
  [SPRING, ['00:00', '01:00', '03:00', '04:00', '05:00'], 5],
  [AUTUMN, ['00:00', '01:00', '02:00', '02:00', '03:00', '04:00', '05:00'], 7],
])('on %s', (day, starts, hours) => {
  it('each hour that there is can be had, and no other', async () => {
    const court = await aFacility(estate, nights)
    const slots = await slotsOf(court.id, day)
    const localStart = (slot: { start: string }) =>
      DateTime.fromISO(slot.start, { zone: ZONE }).toFormat('HH:mm')
    expect(slots.map(localStart)).toEqual(starts)
    for (const { start, end } of slots)
      expect((await book(court.id, DateTime.fromISO(start), DateTime.fromISO(end))).status).toBe(201)
    expect((await slotsOf(court.id, day)).every(({ reason }) => reason === 'slot_taken')).toBe(true)
  })

  it('the whole night costs the hours that pass', async () => {
    const feeTiers = [{ paisePerHour: 10_000 }]
    const court = await aFacility(estate, { ...nights, feeTiers })
    const answer = await book(court.id, at(`${day}T00:00`), at(`${day}T06:00`))
    expect(answer.body.doc).toMatchObject({ feePaise: hours * 10_000 })
  })

  it('an hour’s own price is paid as often as the hour comes', async () => {
    const feeTiers = [{ from: '02:00', to: '03:00', paisePerHour: 100_000 }, { paisePerHour: 10_000 }]
    const court = await aFacility(estate, { ...nights, feeTiers })
    const twos = starts.filter((start) => start === '02:00').length
    const answer = await book(court.id, at(`${day}T00:00`), at(`${day}T06:00`))
    expect(answer.body.doc).toMatchObject({ feePaise: twos * 100_000 + 50_000 })
  })

  it('a night in the guest room lasts from check-in to check-out by its clock', async () => {
    const feeTiers = [{ paisePerNight: 80_000 }]
    const times = { nightly: true, checkInTime: '15:00', checkOutTime: '11:00' }
    const room = await aFacility(estate, { ...far, ...times, feeTiers })
    const [checkIn, checkOut] = [at(`${day}T15:00`).minus({ days: 1 }), at(`${day}T11:00`)]
    expect(checkOut.diff(checkIn).as('hours')).toBe(hours === 5 ? 19 : 21)
    const wrong = await book(room.id, checkIn, checkIn.plus({ hours: 20 }))
    expect(wrong.body.errors).toMatchObject([{ code: 'off_grid' }])
    const answer = await book(room.id, checkIn, checkOut)
    expect(answer.body.doc).toMatchObject({ feePaise: 80_000 })
  })

  it('the week of a quota ends with the local Sunday', async () => {
    const court = await aFacility(estate, { ...far, quota: { count: 1, per: 'week' } })
    const lastHour = at(`${day}T23:00`)
    const monday = lastHour.plus({ hours: 1 })
    expect((await book(court.id, lastHour, monday)).status).toBe(201)
    const friday = at(`${day}T10:00`).minus({ days: 2 })
    const second = await book(court.id, friday, friday.plus({ hours: 1 }))
    expect(second.body.errors).toMatchObject([{ code: 'quota_reached' }])
    expect((await book(court.id, monday, monday.plus({ hours: 1 }))).status).toBe(201)
  })
})
