import type { PayloadRequest } from 'payload'
import { isItsBooker, mayDecide } from '@/domain/bookings/parts'
import type { BookingStatus } from '@/domain/bookings/words'
import type { SignedLink } from '@/domain/links/actions'
import { notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { reading, sql } from '@/server/database'

/** A booking as whoever is asked about it sees it behind a link. Amounts are paise. */
export interface LinkedBooking {
  number: string
  status: BookingStatus
  facilityName: string
  start: Date
  end: Date
  /** IANA zone of the facility. */
  zone: string
  purpose: string | null
  /** Without the booker. */
  guests: number
  residentName: string | null
  flatNumber: string | null
  feePaise: number
  depositPaise: number
  /** Until when an answer is taken; null when none is asked for. */
  answerBy: Date | null
  /** Why it was rejected or cancelled. */
  decisionNote: string | null
  revision: number
}

interface Row extends Record<Exclude<keyof LinkedBooking, 'start' | 'end' | 'answerBy'>, never> {
  start: string
  end: string
  approveBy: string | null
  offerExpiresAt: string | null
  residentId: string | null
  approverId: string | null
}

/**
 * The booking of a link: for whoever decides on it, or for whom it is offered to.
 * @throws RuleViolation 404 for everybody else.
 */
export async function bookingFor(req: PayloadRequest, link: SignedLink): Promise<LinkedBooking> {
  const row = await rowOf(req, link.subject)
  const actor = await requireActor(req)
  const { residentId, approverId, approveBy, offerExpiresAt, ...shown } = row
  const sides = { residentId, approverId, bookedById: null }
  const isAsked = link.action === 'decide-booking' ? mayDecide(actor, sides) : isItsBooker(actor, sides)
  if (!isAsked) throw notFound()
  const answerBy = link.action === 'decide-booking' ? approveBy : offerExpiresAt
  return {
    ...shown,
    start: new Date(row.start),
    end: new Date(row.end),
    guests: Number(row.guests),
    feePaise: Number(row.feePaise),
    depositPaise: Number(row.depositPaise),
    revision: Number(row.revision),
    answerBy: answerBy === null ? null : new Date(answerBy),
  }
}

async function rowOf(req: PayloadRequest, id: string): Promise<Row> {
  const database = await reading(req)
  const [row] = await database.rows<Row>(sql`
    select b.number, b.status, y.name as "facilityName", b.start, b."end", b.policy->>'timeZone' as zone, b.purpose,
      b.guests, r.name as "residentName", f.number as "flatNumber", b.fee_paise as "feePaise",
      b.deposit_paise as "depositPaise", b.approve_by as "approveBy", b.offer_expires_at as "offerExpiresAt",
      b.decision_note as "decisionNote", b.revision, b.resident_id as "residentId", y.approver_id as "approverId"
    from bookings b join facilities y on y.id = b.facility_id left join residents r on r.id = b.resident_id
    left join flats f on f.id = b.flat_id where b.id = ${id}::uuid`)
  if (!row) throw notFound()
  return row
}
