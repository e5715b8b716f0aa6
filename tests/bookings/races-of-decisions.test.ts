import { expect, it } from 'vitest'
import { tally } from '../support/answers'
import { aBooking, aHall, change, changed, enter, inDays, statusOf } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import { oneAfterTheOther } from '../support/overtaking'
import { residentIdOf } from '../support/register'

const estate = useEstate()

it('who approves what has just been cancelled is refused, and it stays cancelled', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  const approve = () => change(estate, id, 'omar', { status: 'confirmed' })
  const cancel = () => change(estate, id, 'asha', { status: 'cancelled' })
  expect(await oneAfterTheOther(hall.id, cancel, approve)).toEqual(['200', '409 transition_not_allowed'])
  expect(await statusOf(id)).toBe('cancelled')
})

it('what is cancelled while it is approved was approved first, and ends cancelled', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id })
  const approve = () => change(estate, id, 'omar', { status: 'confirmed' })
  const cancel = () => change(estate, id, 'asha', { status: 'cancelled' })
  expect(await oneAfterTheOther(hall.id, approve, cancel)).toEqual(['200', '200'])
  expect(await statusOf(id)).toBe('cancelled')
})

it('of a yes and a no at once one counts', async () => {
  const hall = await aHall(estate)
  for (let round = 0; round < 4; round += 1) {
    const { id } = await aBooking(estate, { facility: hall.id, start: inDays(4 + round) })
    const answers = await Promise.all([
      change(estate, id, 'omar', { status: 'confirmed' }),
      change(estate, id, 'manager', { status: 'rejected', note: 'It is let.' }),
    ])
    expect(tally(answers)).toEqual({ 200: 1, '409 transition_not_allowed': 1 })
    expect(await statusOf(id)).toBe(answers[0]?.status === 200 ? 'approved' : 'rejected')
  }
})

it('an offer that is taken twice at once is taken once', async () => {
  const hall = await aHall(estate)
  const start = inDays(4, 12)
  const held = await aBooking(estate, { facility: hall.id, start })
  const { id } = await aBooking(estate, { by: 'meera', facility: hall.id, start, fields: { waitlist: true } })
  await changed(estate, held.id, 'asha', { status: 'cancelled' })
  const take = () => change(estate, id, 'meera', { status: 'confirmed' })
  // Once it is taken it waits for the approver, and her second yes would be a decision.
  expect(tally(await Promise.all([take(), take(), take()]))).toEqual({ 200: 1, '403 not_permitted': 2 })
  expect(await statusOf(id)).toBe('pending')
  const asked = `select 1 from notifications where kind = 'booking.requested' and recipient_id =
    (select user_id from residents where id = $1) and url = (select '/bookings/' || number from bookings where id = $2)`
  expect(await stored(asked, [await residentIdOf('omar'), id])).toHaveLength(1)
})

it('two payments at once both count, and the booking is confirmed once', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const { id, number } = await aBooking(estate, { facility: hall.id, hours: 2 })
  const answers = await Promise.all([
    enter(estate, id, 'payment', 50_000),
    enter(estate, id, 'payment', 50_000),
  ])
  expect(tally(answers)).toEqual({ 201: 2 })
  const [row] = await stored('select status, fee_paid_paise::int as paid from bookings where id = $1', [id])
  expect(row).toEqual({ status: 'confirmed', paid: 100_000 })
  const told = `select 1 from notifications where kind = 'booking.confirmed' and url = $1`
  expect(await stored(told, [`/bookings/${number}`])).toHaveLength(1)
})

it('money goes back once, however often at once it is written down', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const { id } = await aBooking(estate, { facility: hall.id, hours: 2 })
  await enter(estate, id, 'payment', 100_000)
  await changed(estate, id, 'asha', { status: 'cancelled' })
  const refunds = Array.from({ length: 8 }, () => enter(estate, id, 'refund', 100_000))
  expect(tally(await Promise.all(refunds))).toEqual({ 201: 1, '409 refund_exceeds_payment': 7 })
  const [row] = await stored('select refunded_paise::int as back from bookings where id = $1', [id])
  expect(row).toEqual({ back: 100_000 })
})

it('no two of all these ever waited for each other', async () => {
  const deadlocks = 'select deadlocks::int from pg_stat_database where datname = current_database()'
  expect(await stored(deadlocks)).toEqual([{ deadlocks: 0 }])
})
