import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import type { Booking } from '@/domain/bookings/booking'
import { EVENT_RULES, planEventBooking } from '@/domain/bookings/event-booking'
import { balanceOf } from '@/domain/bookings/ledger'
import type { Reshape } from '@/domain/bookings/move'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { refusalOf } from '@/domain/bookings/refusal'
import { REFUSAL_CODES, type RefusalCode } from '@/domain/bookings/refusal-rules'
import { planUpdate } from '@/domain/bookings/update'
import { invalid } from '@/domain/violations'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { refuseStaleWrite } from '../refuse-stale-write'
import { applyPlan } from './apply-plan'
import { bookingOf, patchOf } from './booking-of'
import { type Facility, requireFacility } from './facility-rules'
import { factsOf } from './facts'
import { takeTurn } from './locks'
import { entriesOf } from './write-entry'

/** Asks the rules about a PATCH, under the locks of its facility. */
export const updateBooking: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== 'update') return data
  const actor = await requireActor(req)
  refuseStaleWrite('booking', data.expectedUpdatedAt, originalDoc.updatedAt)
  if (data.guests === null || data.guests === '')
    throw invalid([{ field: 'guests', message: 'guests is a number.' }])
  const facility = await requireFacility(req, idOf(originalDoc.facility) ?? '')
  // What the ledger has just counted is part of what is decided on.
  const counted = isPerson(actor) ? {} : data
  const { penaltyPaise } = balanceOf(await entriesOf(req, originalDoc.id))
  const booking = { ...bookingOf({ ...originalDoc, ...money(counted) }, facility.approverId), penaltyPaise }
  const patch = patchOf(data, originalDoc, isStatusAsked(req, data, originalDoc))
  const asked = booking.isOfEvent ? EVENT_RULES : REFUSAL_CODES
  const plan = await (booking.isOfEvent ? planEventBooking : planUpdate)(actor, booking, patch, {
    now: nowOf(req),
    rules: facility.rules,
    houseRules: facility.houseRules,
    refusal: () => refusalOfMove(req, facility, booking, asked, patch.reshape),
  })
  if (patch.reshape && originalDoc.isExclusive) await takeTurn(req, facility.id)
  const kept = { ...data, status: originalDoc.status }
  return applyPlan(req, kept, { plan, facility })
}

const MONEY = ['feePaidPaise', 'depositPaidPaise', 'refundedPaise']

const money = (data: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(data).filter(([field]) => MONEY.includes(field)))

/** A status that a form sends back beside other fields is not asked for; one that is sent by itself is, also for a second time. */
function isStatusAsked(
  req: PayloadRequest,
  data: Record<string, unknown>,
  stored: Record<string, unknown>,
): boolean {
  const sent = (req.context.bookingFieldsSent ?? []) as string[]
  if (!sent.includes('status')) return false
  if (!data.status) throw invalid([{ field: 'status', message: 'A booking always has a status.' }])
  return data.status !== stored.status || sent.every((field) => field === 'status' || field === 'note')
}

async function refusalOfMove(
  req: PayloadRequest,
  facility: Facility,
  booking: Booking,
  asked: readonly RefusalCode[],
  to?: Reshape,
) {
  if (!to) return null
  const end = blockedUntilOf(facility.rules, to.end)
  const span = { start: to.start, end: end < to.start ? to.start : end }
  const facts = await factsOf(req, facility, { span, flatId: booking.flatId, exceptId: booking.id })
  return refusalOf(facility.rules, to, facts, asked)
}
