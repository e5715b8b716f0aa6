import { expect, test } from 'vitest'
import { depositDuePaise, duePaise, feeDuePaise } from '@/domain/bookings/booking'
import { depositDue, due, feeDue } from '@/server/bookings/due'
import { onPool, sql } from '@/server/database'
import { aBooking, aHall, changed, enter, hoursAfter, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'

const estate = useEstate()
const FEE_OF_ONE_HOUR = 50_000

/** What is due by the database and by the rules: of the fee, of the deposit, in all. */
async function dueOf(id: string) {
  const [row] = await onPool(estate.payload).rows<Record<string, string>>(
    sql`select ${feeDue} as fee, ${depositDue} as deposit, ${due} as total from bookings b where b.id = ${id}`,
  )
  const { body } = await estate.call('GET', `/api/bookings/${id}`, { as: 'asha' })
  const money = [feeDuePaise(body), depositDuePaise(body), duePaise(body)]
  expect(Object.values(row ?? {}).map(Number)).toEqual(money)
  return money
}

test('a time that grew dearer again after money went back asks for that money again', async () => {
  const hall = await aHall(estate, { approver: null, depositPaise: 0 })
  const start = inDays(4)
  const { id } = await aBooking(estate, { facility: hall.id, start, hours: 2 })
  expect(await dueOf(id)).toEqual([2 * FEE_OF_ONE_HOUR, 0, 2 * FEE_OF_ONE_HOUR])
  await enter(estate, id, 'payment', 2 * FEE_OF_ONE_HOUR)
  await changed(estate, id, 'asha', { end: hoursAfter(start, 1) })
  expect((await enter(estate, id, 'refund', FEE_OF_ONE_HOUR)).status).toBe(201)
  expect(await dueOf(id)).toEqual([0, 0, 0])
  expect(await changed(estate, id, 'asha', { end: hoursAfter(start, 2) })).toMatchObject({
    status: 'approved',
  })
  expect(await dueOf(id)).toEqual([FEE_OF_ONE_HOUR, 0, FEE_OF_ONE_HOUR])
  await enter(estate, id, 'payment', FEE_OF_ONE_HOUR)
  expect(await dueOf(id)).toEqual([0, 0, 0])
})

test('a deposit that is missing is asked for as one, beside what went back', async () => {
  const hall = await aHall(estate)
  const { id } = await aBooking(estate, { facility: hall.id, start: inDays(4), hours: 1 })
  await enter(estate, id, 'payment', FEE_OF_ONE_HOUR)
  await enter(estate, id, 'deposit', 150_000)
  await enter(estate, id, 'refund', 20_000)
  expect(await dueOf(id)).toEqual([20_000, 50_000, 70_000])
})
