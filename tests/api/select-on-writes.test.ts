import { describe, expect, test } from 'vitest'
import { anAnnouncement } from '../announcements/support/factories'
import { aBooking, aFacility, aHall, changed, hoursAfter, inDays } from '../support/bookings'
import { stored } from '../support/database'
import { useEstate } from '../support/estate'
import type { PersonName } from '../support/people'
import { categoryIdOf, userIdOf } from '../support/register'

const estate = useEstate()
const SELECTIONS = ['select[number]=true', 'select[id]=true', 'select[start]=false', 'select[policy]=false']

function bookingOf(facility: string, day: number) {
  const [start, end] = [inDays(day), hoursAfter(inDays(day), 1)]
  return { facility, start: start.toISOString(), end: end.toISOString(), purpose: 'Chess', guests: 0 }
}

const post = (path: string, as: PersonName, body: object) => estate.call('POST', path, { as, body })
const toldOf = async (person: PersonName, kind: string) =>
  (
    await stored('select 1 from notifications where recipient_id = $1 and kind = $2', [
      await userIdOf(person),
      kind,
    ])
  ).length

describe('A write that names what it wants to hear', () => {
  test('is a ticket like any other, and answers the title alone', async () => {
    const fields = { title: 'Tap', description: 'It drips.', category: await categoryIdOf('Plumbing') }
    const before = await toldOf('supervisor', 'ticket.new')
    const answer = await post('/api/tickets?select[title]=true', 'asha', fields)
    expect(answer.status).toBe(201)
    expect(answer.body.doc).toMatchObject({ title: 'Tap', id: expect.any(String) })
    expect(answer.body.doc).not.toHaveProperty('description')
    expect(answer.body.doc).not.toHaveProperty('number')
    const { id } = answer.body.doc
    expect(await stored('select 1 from ticket_updates where ticket_id = $1', [id])).not.toEqual([])
    expect(before).toBeLessThanOrEqual(await toldOf('supervisor', 'ticket.new'))
  })

  test('books, changes and closes whatever it names', async () => {
    const { id: facility } = await aFacility(estate)
    for (const [index, selection] of SELECTIONS.entries()) {
      const made = await post(`/api/bookings?${selection}`, 'asha', bookingOf(facility, 3 + index))
      expect(made.status).toBe(201)
      const path = `/api/bookings/${made.body.doc.id}?${selection}`
      const kept = await estate.call('PATCH', path, { as: 'asha', body: { purpose: 'Draughts' } })
      expect([kept.status, kept.body.doc.id]).toEqual([200, made.body.doc.id])
      const { purpose: _, guests: __, ...time } = bookingOf(facility, 20 + index)
      const closed = await post(`/api/closures?${selection}`, 'manager', { ...time, reason: 'Repairs' })
      expect(closed.status).toBe(201)
    }
  })

  test('answers what it names, and all but what it leaves out', async () => {
    const { id: facility } = await aFacility(estate)
    const named = await post('/api/bookings?select[number]=true', 'asha', bookingOf(facility, 4))
    expect(Object.keys(named.body.doc).sort()).toEqual(['id', 'number'])
    const others = await post('/api/bookings?select[start]=false', 'asha', bookingOf(facility, 5))
    expect(others.body.doc).toMatchObject({ number: expect.any(String), end: expect.any(String) })
    expect(others.body.doc).not.toHaveProperty('start')
  })

  test('still tells the resident', async () => {
    const hall = await aHall(estate)
    const { id } = await aBooking(estate, { facility: hall.id, start: inDays(6) })
    const before = await toldOf('asha', 'booking.rejected')
    const path = `/api/bookings/${id}?select[resident]=false`
    const answer = await estate.call('PATCH', path, { as: 'omar', body: { status: 'rejected', note: 'Wet' } })
    expect(answer.status).toBe(200)
    expect(answer.body.doc).not.toHaveProperty('resident')
    expect(await toldOf('asha', 'booking.rejected')).toBe(before + 1)
  })

  test('still gives back what came too late', async () => {
    const hall = await aHall(estate)
    const { id: booking } = await aBooking(estate, { facility: hall.id, start: inDays(7) })
    await changed(estate, booking, 'asha', { status: 'cancelled' })
    const late = { booking, kind: 'payment', amountPaise: 100_000, method: 'upi', reference: 'UPI 2' }
    const answer = await post('/api/ledger-entries?select[kind]=false', 'accountant', late)
    expect(answer.status).toBe(201)
    expect(answer.body.doc).not.toHaveProperty('kind')
    const [row] = await stored('select refund_paise from bookings where id = $1', [booking])
    expect(Number(row?.refund_paise)).toBe(100_000)
  })

  test('publishes a notice like any other', async () => {
    const draft = await anAnnouncement(estate)
    const path = `/api/announcements/${draft.id}?select[title]=true`
    const answer = await estate.call('PATCH', path, { as: 'secretary', body: { status: 'published' } })
    expect([answer.status, answer.body.doc.title]).toEqual([200, draft.title])
    expect(answer.body.doc).not.toHaveProperty('audience')
    const [row] = await stored('select status, published_at from announcements where id = $1', [draft.id])
    expect(row).toMatchObject({ status: 'published', published_at: expect.any(Date) })
  })
})
