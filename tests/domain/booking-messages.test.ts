import { describe, expect, it } from 'vitest'
import type { BookingHappeningKind } from '@/domain/bookings/plan'
import { type Audience, type Language, type ToldBooking, wordingFor } from '@/domain/notifications'

const BOOKING: ToldBooking = {
  id: 'booking-1',
  number: 'BKG-2026-0001',
  facilityName: 'Community hall',
  start: new Date('2026-11-27T13:00:00Z'),
  end: new Date('2026-11-27T15:00:00Z'),
  zone: 'Asia/Kolkata',
  purpose: 'A birthday',
  status: 'confirmed',
  formerStatus: 'pending',
  guests: 40,
  residentId: 'resident-asha',
  residentName: 'Asha Rao',
  flatNumber: 'A-101',
  approverId: 'resident-omar',
  feePaise: 100_000,
  depositPaise: 200_000,
  duePaise: 300_000,
  refundDuePaise: 0,
  approveBy: new Date('2026-11-22T06:30:00Z'),
  payBy: new Date('2026-11-23T06:30:00Z'),
  offerExpiresAt: new Date('2026-11-20T18:30:00Z'),
}

interface Said {
  booking?: Partial<ToldBooking>
  to?: Audience
  language?: Language
  note?: string
}

function say(kind: BookingHappeningKind, { booking, to = 'booker', language = 'en', note }: Said = {}) {
  const occurrence = { key: 'one', kind, actorUserId: null, note: note ?? null }
  const told = { ...occurrence, booking: { ...BOOKING, ...booking } }
  return wordingFor(language)(told, { audience: to, assigneeName: null })
}

describe('a message about a booking', () => {
  it('asks whoever approves, with all that they decide by', () => {
    expect(say('booking.requested', { to: 'approver' })).toEqual({
      title: 'Community hall, 27 Nov: Asha Rao (A-101) asks for it',
      body: 'BKG-2026-0001, Fri 27 Nov 2026, 6:30 pm to 8:30 pm, Asha Rao (A-101), 40 guests. Please say yes or no by 22 Nov 2026, 12:00 pm. “A birthday”',
    })
    expect(say('booking.requested', { to: 'approver', language: 'hi' })).toEqual({
      title: 'Community hall, 27 नव॰: Asha Rao (A-101) का अनुरोध',
      body: 'BKG-2026-0001, शुक्र 27 नव॰ 2026, शाम 6:30 से रात 8:30 बजे तक, Asha Rao (A-101), 40 मेहमान। कृपया 22 नव॰ 2026, दोपहर 12:00 बजे तक हाँ या ना बताएँ। “A birthday”',
    })
  })

  it('says what is to be paid, what for, and until when', () => {
    expect(say('booking.payment_due').body).toBe(
      'BKG-2026-0001, Fri 27 Nov 2026, 6:30 pm to 8:30 pm. ₹1,000.00 is the fee, ₹2,000.00 a deposit that comes back. The time is kept for you until 23 Nov 2026, 12:00 pm. Pay at the estate’s office by then, or the booking ends.',
    )
    expect(say('booking.payment_due', { booking: { duePaise: 50_000 } }).title).toBe(
      'Community hall, 27 Nov: please pay ₹500.00',
    )
  })

  it('names both days of a booking that goes past midnight, in the zone of its facility', () => {
    const night = { start: new Date('2026-11-27T21:00:00Z'), end: new Date('2026-11-28T09:00:00Z') }
    const { title, body } = say('booking.reminder', { booking: { ...night, zone: 'Europe/Berlin' } })
    expect(title).toContain('Community hall, 27 Nov:')
    expect(body).toContain('Fri 27 Nov 2026, 10:00 pm to Sat 28 Nov 2026, 10:00 am.')
  })

  it('thanks for the last amount in the message that confirms', () => {
    const { body } = say('booking.confirmed', { booking: { receivedPaise: 200_000 } })
    expect(body).toContain('₹2,000.00 received, thank you: the receipt is with your booking.')
    expect(say('booking.confirmed').body).not.toContain('received')
  })

  it('says after an amount what is left to pay, and of an ended booking that it comes back', () => {
    const received = { receivedPaise: 100_000, duePaise: 200_000, status: 'approved' } as const
    expect(say('booking.payment_received', { booking: received }).body).toContain(
      '₹2,000.00 is still to be paid by 23 Nov 2026, 12:00 pm.',
    )
    const late = { ...received, status: 'expired' } as const
    expect(say('booking.payment_received', { booking: late }).body).toContain('you get the amount back')
  })

  it.each([
    ['pending', 'nobody decided in time', 'समय पर फ़ैसला नहीं हुआ'],
    ['approved', 'your booking has ended unpaid', 'भुगतान न होने से बुकिंग ख़त्म'],
    ['offered', 'the offer has ended', 'स्वीकार करने का समय निकल गया'],
    ['waitlisted', 'it did not become free', 'जगह खाली नहीं हुई'],
  ] as const)('of one that expires says that it was %s', (formerStatus, english, hindi) => {
    const booking = { formerStatus, status: 'expired' } as const
    expect(say('booking.expired', { booking }).title).toBe(`Community hall, 27 Nov: ${english}`)
    expect(say('booking.expired', { booking, language: 'hi' }).title).toContain(hindi)
  })

  it('of one that is cancelled gives the reason, and to its booker alone what comes back', () => {
    const facts = { note: 'The roof\r\nleaks', booking: { refundDuePaise: 300_000 } }
    expect(say('booking.cancelled', facts).body).toMatch(
      /8:30 pm\. You get back ₹3,000\.00\. “The roof leaks”$/,
    )
    const approver = say('booking.cancelled', { ...facts, to: 'approver' })
    expect(approver.title).toBe('Community hall, 27 Nov: Asha Rao (A-101) no longer has it')
    expect(approver.body).not.toContain('₹')
  })

  it('of an offer that is withdrawn says who did it and why, and calls it no booking', () => {
    const booking = { formerStatus: 'offered', changedByName: 'Vikram Shetty' } as const
    expect(say('booking.cancelled', { booking, note: 'It is painted' })).toMatchObject({
      title: 'Community hall, 27 Nov: the offer is withdrawn',
      body: expect.stringMatching(/It was withdrawn by Vikram Shetty\..* “It is painted”$/),
    })
    const withoutName = say('booking.cancelled', { booking: { formerStatus: 'offered' }, language: 'hi' })
    expect(withoutName.body).toContain('वापस ले लिया गया')
    const waited = { formerStatus: 'waitlisted' } as const
    expect(say('booking.cancelled', { booking: waited }).title).toContain('no longer on the waiting list')
  })

  it('tells whoever pays money out whose it is', () => {
    const told = say('booking.refund_due', { to: 'finance', booking: { refundDuePaise: 300_000 } })
    expect(told.title).toBe('Community hall, 27 Nov: ₹3,000.00 to give back')
    expect(told.body).toContain('Asha Rao (A-101)')
  })

  it('keeps long names and hostile ones on one short line', () => {
    const facilityName = `Hall\r\nBcc: all@khaki.example ${'x'.repeat(80)}`
    const { title } = say('booking.requested', { to: 'approver', booking: { facilityName } })
    expect(title).not.toMatch(/[\r\n]/)
    expect(title.length).toBeLessThan(100)
  })
})
