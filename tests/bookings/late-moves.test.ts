import { expect, test } from 'vitest'
import { begins, byItself, rowOf, runsOut } from '../support/booking-rows'
import { aBooking, aFacility, change, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'
import { anApprovedBooking, codeOf, DEPOSIT, FEE } from '../support/ledger'

const estate = useEstate()

const HOUR_PAISE = 50_000
const STRICT = [{ hoursBefore: 48, percent: 100 }]

const owed = async (id: string): Promise<number> => Number((await rowOf(id)).refund_paise)

/** Two hours for ₹1,000, paid and confirmed, that begin too soon to be cancelled for anything. */
async function aLateBooking(fields = {}): Promise<any> {
  const facility = await aFacility(estate, {
    feeTiers: [{ paisePerHour: HOUR_PAISE }],
    refundTiers: STRICT,
    ...fields,
  })
  const booking = await aBooking(estate, { facility: facility.id, start: inDays(1, 20), hours: 2 })
  await enter(estate, booking.id, 'payment', 2 * HOUR_PAISE)
  return booking
}

const to = (days: number, hours: number) => {
  const start = inDays(days, 20)
  return { start: start.toISOString(), end: hoursAfter(start, hours).toISOString() }
}

test('who moves a booking late to a dearer time and leaves it unpaid gets what cancelling would have given', async () => {
  const { id } = await aLateBooking()
  expect((await changed(estate, id, 'asha', to(9, 3))).status).toBe('approved')
  await runsOut(estate, id)
  expect(await owed(id)).toBe(0)
})

test('who moves a booking late to a cheaper time gets nothing of the difference', async () => {
  const { id } = await aLateBooking()
  expect((await changed(estate, id, 'asha', to(9, 1))).refundPaise).toBe(0)
  expect((await changed(estate, id, 'asha', { status: 'cancelled' })).refundPaise).toBe(0)
})

test('when the management moves it, the difference goes back', async () => {
  const { id } = await aLateBooking()
  expect((await changed(estate, id, 'manager', to(9, 1))).refundPaise).toBe(HOUR_PAISE)
})

test('who has been checked in does not move to another day', async () => {
  const { id } = await aBooking(estate, { facility: (await aFacility(estate)).id })
  await begins(id, new Date(Date.now() + 60_000))
  const { start } = await changed(estate, id, 'asha', { checkedIn: true })
  expect(codeOf(await change(estate, id, 'asha', to(9, 2)))).toBe('already_checked_in')
  expect((await rowOf(id)).start).toEqual(new Date(start))
})

test('a penalty that is taken back gives the deposit back', async () => {
  const id = await anApprovedBooking(estate)
  await enter(estate, id, 'payment', FEE)
  await enter(estate, id, 'deposit', DEPOSIT)
  await begins(id, new Date(Date.now() - 2 * 86_400_000))
  await byItself(estate, id, { status: 'no_show' })
  expect(await owed(id)).toBe(DEPOSIT)
  const { id: penalty } = (await enter(estate, id, 'penalty', 2 * DEPOSIT)).body.doc
  expect(await owed(id)).toBe(0)
  await enter(estate, id, 'reversal', 2 * DEPOSIT, { reverses: penalty })
  expect(await owed(id)).toBe(DEPOSIT)
})

test('what arrives for an expired booking goes back, whatever penalty stands against it', async () => {
  const id = await anApprovedBooking(estate)
  await runsOut(estate, id)
  await enter(estate, id, 'penalty', FEE)
  expect((await enter(estate, id, 'payment', FEE)).status).toBe(201)
  expect(await rowOf(id)).toMatchObject({ fee_paid_paise: String(FEE), refunded_paise: String(FEE) })
})
