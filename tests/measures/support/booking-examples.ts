import { aBooking, aHall, changed, enter, inDays } from '../../support/bookings'
import type { RunningEstate } from '../../support/estate'
import type { Examples } from './pages'

const HOUSE_RULES = 'No music after ten at night.\nThe hall is swept before you leave it.'

type Bookings = Pick<
  Examples,
  | 'bookingPending'
  | 'bookingUnpaid'
  | 'bookingConfirmed'
  | 'bookingCancelled'
  | 'bookingOffered'
  | 'bookingOtherStart'
>

/** Bookings of the hall in every state that a page of theirs looks different in. */
export async function makeBookings(estate: RunningEstate): Promise<Bookings> {
  const openingHours = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => ({
    day,
    opens: '08:00',
    closes: '22:00',
  }))
  const { id: facility } = await aHall(estate, {
    name: 'Community Hall',
    houseRules: HOUSE_RULES,
    openingHours,
  })
  const ask = (by: 'asha' | 'meera', start: Date, fields: object = {}) =>
    aBooking(estate, { by, facility, start, fields: { guests: 40, acceptsHouseRules: true, ...fields } })
  const approve = (id: string) => changed(estate, id, 'omar', { status: 'confirmed' })

  const pending = await ask('asha', inDays(12, 18), { purpose: 'Diwali with the neighbours of block A' })
  await ask('meera', inDays(12, 10))
  const unpaid = await ask('asha', inDays(14))
  await approve(unpaid.id)
  const confirmed = await ask('asha', inDays(9, 18))
  await approve(confirmed.id)
  await enter(estate, confirmed.id, 'payment', 100_000)
  await enter(estate, confirmed.id, 'deposit', 200_000)
  const cancelled = await ask('asha', inDays(20))
  const offered = await ask('meera', inDays(20), { waitlist: true })
  await changed(estate, cancelled.id, 'asha', { status: 'cancelled' })
  return {
    bookingPending: pending.number,
    bookingUnpaid: unpaid.number,
    bookingConfirmed: confirmed.number,
    bookingCancelled: cancelled.number,
    bookingOffered: offered.number,
    bookingOtherStart: inDays(10, 18).toISOString(),
  }
}
