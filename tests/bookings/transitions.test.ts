import { beforeAll, describe, expect, test } from 'vitest'
import { BOOKING_STATUSES, type BookingStatus } from '@/domain/bookings/words'
import { rowOf } from '../support/booking-rows'
import { aBooking, aHall, change, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'

const estate = useEstate()

/** The columns of the tables below. The booking is Asha's, in a hall of which Omar is the approver; Ravi is of her flat. */
const ACTORS = [
  'asha',
  'ravi',
  'meera',
  'omar',
  'manager',
  'secretary',
  'admin',
  'security',
  'accountant',
  'supervisor',
  'cleaner',
] as const satisfies PersonName[]

const ITS_BOOKER_AND_MANAGEMENT = '200 404 404 200 200 200 200 403 403 403 404'
const ITS_BOOKER = '200 404 404 403 403 403 403 403 403 403 404'
const WHO_DECIDES = '403 404 404 200 200 200 200 403 403 403 404'
/** A state is refused to everybody alike; one of each side is enough to see it. */
const SIDES = ['asha', 'meera', 'omar', 'manager', 'security'] as const satisfies PersonName[]
const NO_LONGER = '409 404 409 409 409'

/** Status that is asked for, by status that is stored. What is not listed is 409 for everybody who sees the booking. */
const ALLOWED: Partial<Record<BookingStatus, Partial<Record<BookingStatus, string>>>> = {
  waitlisted: { cancelled: ITS_BOOKER_AND_MANAGEMENT },
  offered: { confirmed: ITS_BOOKER, cancelled: ITS_BOOKER_AND_MANAGEMENT },
  pending: { confirmed: WHO_DECIDES, rejected: WHO_DECIDES, cancelled: ITS_BOOKER_AND_MANAGEMENT },
  approved: { cancelled: ITS_BOOKER_AND_MANAGEMENT },
  confirmed: { cancelled: ITS_BOOKER_AND_MANAGEMENT },
}

/** What an acceptance comes to where somebody approves. */
const NEXT: Partial<Record<BookingStatus, Partial<Record<string, BookingStatus>>>> = {
  offered: { confirmed: 'pending' },
}

let hall: string
let hour = 0

beforeAll(async () => {
  hall = (await aHall(estate, { feeTiers: [], depositPaise: 0 })).id
})

/** A booking of Asha's in some status, whichever way it would have come there. */
async function aBookingThatIs(status: BookingStatus): Promise<string> {
  hour += 1
  const { id } = await aBooking(estate, { facility: hall, start: hoursAfter(inDays(3, 0), hour), hours: 1 })
  await stored(
    `update bookings set status = $2, approve_by = now() + interval '1 day', pay_by = now() + interval '1 day',
       offer_expires_at = case when $3 then now() + interval '1 hour' end where id = $1`,
    [id, status, status === 'offered'],
  )
  return id
}

describe.each(BOOKING_STATUSES)('a booking that is %s', (from) => {
  test.each(Object.entries(ALLOWED[from] ?? {}))('becomes %s by who may', async (to, expected) => {
    const answered: number[] = []
    for (const as of ACTORS) {
      const id = await aBookingThatIs(from)
      const before = await rowOf(id)
      const answer = await change(estate, id, as, { status: to, note: 'The hall is needed.' })
      answered.push(answer.status)
      const after = await rowOf(id)
      if (answer.status === 200) expect(after.status).toBe(NEXT[from]?.[to] ?? to)
      else expect(after).toEqual(before)
    }
    expect(answered.join(' ')).toBe(expected)
  })

  test('becomes nothing else by anybody', async () => {
    const id = await aBookingThatIs(from)
    const before = await rowOf(id)
    const others = BOOKING_STATUSES.filter((to) => !(ALLOWED[from] && to in ALLOWED[from]))
    for (const status of others) {
      const answers = await Promise.all(
        SIDES.map((as) => change(estate, id, as, { status, note: 'Because.' })),
      )
      expect([status, answers.map((answer) => answer.status).join(' ')]).toEqual([status, NO_LONGER])
      expect(answers[0]?.body.errors[0]).toMatchObject({
        code: 'transition_not_allowed',
        details: { status: from, allowed: Object.keys(ALLOWED[from] ?? {}) },
      })
    }
    expect(await rowOf(id)).toEqual(before)
  })
})

test('a status that there is none of is 400', async () => {
  const id = await aBookingThatIs('pending')
  for (const status of ['done', 1, ['confirmed'], {}, '', null]) {
    const answer = await change(estate, id, 'omar', { status })
    expect([status, answer.status]).toEqual([status, 400])
  }
  expect(await rowOf(id)).toMatchObject({ status: 'pending' })
})

test('a rejection needs its reason', async () => {
  const id = await aBookingThatIs('pending')
  for (const note of [undefined, '', '   ']) {
    const answer = await change(estate, id, 'omar', { status: 'rejected', note })
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'reason_required', field: 'note' }] },
    })
  }
  expect(await rowOf(id)).toMatchObject({ status: 'pending', decision_note: null })
})

test('what happens by itself is not done by a person, and not twice', async () => {
  const id = await aBookingThatIs('confirmed')
  for (const field of ['remindedDayAt', 'checkedInAt', 'offerExpiresAt', 'approveBy']) {
    expect((await change(estate, id, 'manager', { [field]: new Date().toISOString() })).status).toBe(200)
  }
  expect(await rowOf(id)).toMatchObject({
    reminded_day_at: null,
    checked_in_at: null,
    offer_expires_at: null,
  })
})
