import { expect, it } from 'vitest'
import { aBooking, aFacility, aHall, change, inDays } from '../support/bookings'
import { useEstate } from '../support/estate'
import { allowedTo } from './support/panel'

const estate = useEstate()

it('whoever waits has no time yet that could be moved, and still may say what it is for', async () => {
  const room = await aFacility(estate)
  await aBooking(estate, { by: 'meera', facility: room.id })
  const waiting = await aBooking(estate, { facility: room.id, fields: { waitlist: true } })
  expect(waiting.status).toBe('waitlisted')
  expect(await allowedTo(estate, 'manager', waiting.id)).toMatchObject({
    mayMove: false,
    mayRename: true,
    cancelRefundPaise: 0,
  })
  const later = { start: inDays(4).toISOString(), end: inDays(4, 12).toISOString() }
  expect((await change(estate, waiting.id, 'manager', later)).status).toBe(409)
  expect((await change(estate, waiting.id, 'manager', { purpose: 'Chess' })).status).toBe(200)
})

it('who decides approves or rejects; who oversees only, does neither', async () => {
  const hall = await aHall(estate)
  const booking = await aBooking(estate, { facility: hall.id, start: inDays(5) })
  expect(await allowedTo(estate, 'secretary', booking.id)).toMatchObject({
    mayApprove: true,
    mayReject: true,
    cancelRefundPaise: null,
    mayMove: true,
  })
  expect(await allowedTo(estate, 'security', booking.id)).toMatchObject({
    mayApprove: false,
    mayReject: false,
    mayMove: false,
    mayRename: false,
  })
})
