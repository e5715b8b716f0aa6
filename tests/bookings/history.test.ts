import { expect, test } from 'vitest'
import type { Booking } from '@/payload-types'
import { viewBooking } from '@/web/data/bookings/booking'
import { eventsIn, ranOutOf } from '@/web/data/bookings/events'
import { ownHistory } from '@/web/data/bookings/history'
import { comingBookings } from '@/web/data/bookings/mine'
import { findFacility } from '@/web/data/facilities/facility'
import { ownBookingAt } from '@/web/data/facilities/own-booking'
import { wordsIn } from '@/web/i18n/words'
import { nextStep } from '@/web/ui/bookings/next-step'
import { aBooking, aFacility, aHall, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { residentIdOf } from '../support/register'
import { viewerOf } from '../support/viewer'

const estate = useEstate()
const t = wordsIn('en')

const seen = async (person: PersonName, number: string) => {
  const booking = await viewBooking(await viewerOf(estate, person), number)
  if (!booking) throw new Error(`${person} does not see ${number}.`)
  return booking
}
const stepFor = async (person: PersonName, number: string) => {
  const booking = await seen(person, number)
  const { checkIn, decides } = booking.offers
  return nextStep(
    { ...booking, duePaise: booking.money.duePaise, checkIn, decides },
    new Date(),
    t,
    'en',
  ).replaceAll('\u202f', ' ')
}

test('what became of a booking that was moved is told in order, with the time it was moved from', async () => {
  const hall = await aHall(estate)
  const start = inDays(5)
  const { id, number } = await aBooking(estate, { facility: hall.id, start })
  await changed(estate, id, 'omar', { status: 'confirmed' })
  await enter(estate, id, 'payment', 100_000)
  await enter(estate, id, 'deposit', 200_000)
  await changed(estate, id, 'asha', { start: hoursAfter(start, 4), end: hoursAfter(start, 6) })
  await changed(estate, id, 'asha', { end: hoursAfter(start, 5) })
  await changed(estate, id, 'asha', { status: 'cancelled' })
  const { history } = await seen('asha', number)
  expect(history.map(({ kind }) => kind)).toEqual([
    'approved',
    'confirmed',
    'moved',
    'pendingAgain',
    'moved',
    'cancelled',
  ])
  expect(history[0]?.name).toBe('Omar Khan')
  expect(history.filter(({ from }) => from).map(({ from }) => from)).toEqual([
    { start: start.toISOString(), end: hoursAfter(start, 2).toISOString() },
    { start: hoursAfter(start, 4).toISOString(), end: hoursAfter(start, 6).toISOString() },
  ])
})

test('an offer, its taking and what ran out are part of it', async () => {
  const room = await aFacility(estate)
  const first = await aBooking(estate, { facility: room.id })
  const waits = { facility: room.id, fields: { waitlist: true } }
  const second = await aBooking(estate, { ...waits, by: 'meera' })
  await changed(estate, first.id, 'asha', { status: 'cancelled' })
  await changed(estate, second.id, 'meera', { status: 'confirmed' })
  const kinds = (await seen('meera', second.number)).history.map(({ kind }) => kind)
  expect(kinds).toEqual(['waits', 'offered', 'taken', 'confirmed'])
})

test('one that no write is known of tells what it knows of itself', () => {
  const row = { decidedAt: '2026-11-20T10:00:00.000Z', confirmedAt: '2026-11-21T10:00:00.000Z' } as Booking
  const known = ownHistory(row, 'Omar Khan').map(({ kind, name }) => [kind, name])
  expect(known).toEqual([
    ['approved', 'Omar Khan'],
    ['confirmed', null],
  ])
})

test.each([
  ['offered', 'The offer ended on Friday, 27 Nov, 6:00 pm, since it was not taken by then.'],
  ['pending', 'It ended on Saturday, 28 Nov, 6:00 pm, since nobody had decided by then.'],
  ['approved', 'It ended on Sunday, 29 Nov, 6:00 pm, since it was not paid by then.'],
  ['waitlisted', 'The time has come without becoming free.'],
] as const)('of one that expired %s it is said which wait ran out, and when', (before, sentence) => {
  const evening = (day: number) => `2026-11-${day}T12:30:00.000Z`
  const write = {
    at: '2026-11-30T12:30:00.000Z',
    before,
    after: 'expired',
    isDecided: false,
    isCheckedIn: false,
    decider: null,
    start: null,
    end: null,
    approveBy: evening(28),
    payBy: evening(29),
  } as const
  const history = eventsIn([write], { start: evening(30), end: evening(30) })
  const stage = {
    status: 'expired',
    timeZone: 'Asia/Kolkata',
    ranOut: ranOutOf(history, evening(27)),
  } as const
  const none = { approveBy: null, payBy: null, offerExpiresAt: null, checkedInAt: null, duePaise: 0 }
  const said = nextStep({ ...none, ...stage }, new Date(evening(30)), t, 'en')
  expect(said.replaceAll('\u202f', ' ').replace(' at ', ', ')).toBe(sentence)
})

test('what is next is said to whoever reads it, and not to its booker', async () => {
  const hall = await aHall(estate)
  const { id, number } = await aBooking(estate, { facility: hall.id, start: inDays(6) })
  await changed(estate, id, 'omar', { status: 'confirmed' })
  expect(await stepFor('asha', number)).toMatch(/^Pay ₹3,000 at the estate office/)
  expect(await stepFor('omar', number)).toMatch(/^₹3,000 is to be paid at the estate office/)
  await enter(estate, id, 'payment', 100_000)
  await enter(estate, id, 'deposit', 200_000)
  expect(await stepFor('asha', number)).toMatch(/^It is yours\. Check in from/)
  expect(await stepFor('security', number)).toMatch(/^The time is theirs\. Check-in is from/)
})

test('what staff booked for others is listed with whose it is', async () => {
  const room = await aFacility(estate)
  const fields = { resident: await residentIdOf('asha') }
  const { id } = await aBooking(estate, { by: 'manager', facility: room.id, start: inDays(8), fields })
  const row = async (person: PersonName) => {
    const { waiting, rows } = await comingBookings(await viewerOf(estate, person), 1)
    return [...waiting, ...rows].find((one) => one.id === id)
  }
  expect(await row('manager')).toMatchObject({ isMine: false, residentName: 'Asha Rao', flatNumber: 'A-101' })
  expect(await row('asha')).toMatchObject({ isMine: true, residentName: null })
})

test('a time that one has oneself is known from one that somebody else has', async () => {
  const room = await aFacility(estate)
  const start = inDays(9)
  const { number } = await aBooking(estate, { facility: room.id, start })
  const own = async (person: 'asha' | 'meera', asked: { start: Date; end: Date | null }) => {
    const viewer = await viewerOf(estate, person)
    const facility = await findFacility(viewer, room.id)
    return facility && ownBookingAt(viewer, facility, asked, await residentIdOf(person))
  }
  expect(await own('asha', { start, end: hoursAfter(start, 1) })).toBe(number)
  expect(await own('asha', { start, end: null })).toBe(number)
  expect(await own('asha', { start: hoursAfter(start, 2), end: null })).toBeNull()
  expect(await own('meera', { start, end: hoursAfter(start, 1) })).toBeNull()
})
