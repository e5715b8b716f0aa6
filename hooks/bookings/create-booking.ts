import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { planCreation } from '@/domain/bookings/create'
import type { BookingRequest } from '@/domain/bookings/facility'
import { feeOf } from '@/domain/bookings/fees'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { policyOf } from '@/domain/bookings/policy'
import { isWaitable, refusalOf } from '@/domain/bookings/refusal'
import { nowOf, requireActor } from '../actor'
import { channelOf } from '../channel'
import { idOf } from '../ids'
import { nextNumber } from '../next-number'
import { applyPlan } from './apply-plan'
import { type Booker, bookerOf } from './booker'
import { createForEvent } from './create-for-event'
import { type Facility, requireFacility } from './facility-rules'
import { factsOf } from './facts'
import { lockForNew, takeTurn } from './locks'
import { requireWait } from './require-wait'

type Row = Record<string, unknown>

/** A new booking: for whom, whether it may be, what it costs, and what it still waits for. */
export const createBooking: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  if (!isPerson(actor) && idOf(data.event)) return createForEvent(req, data)
  const booker = await bookerOf(req, actor, idOf(data.resident))
  const facilityId = idOf(data.facility) ?? ''
  const isWillingToWait = data.waitlist === true
  await lockForNew(req, facilityId, isWillingToWait)
  const facility = await requireFacility(req, facilityId)
  const request = requestOf(data)
  const isExclusive = facility.rules.mode === 'exclusive'
  const isWaiting = await isTakenAndWaitedFor(req, facility, request, booker, isWillingToWait)
  const { rules, houseRules } = facility
  const now = nowOf(req)
  const policy = policyOf(rules, houseRules)
  const terms = { policy, feePaise: feeOf(rules, request), depositPaise: rules.depositPaise }
  const plan = planCreation({ ...request, ...terms, isWaiting }, rules, now)
  const stored = {
    ...data,
    ...terms,
    guests: request.guests,
    resident: booker.residentId,
    flat: booker.flatId,
    bookedBy: isPerson(actor) ? actor.userId : null,
    channel: channelOf(req),
    blockedUntil: blockedUntilOf(rules, request.end).toISOString(),
    isExclusive,
    houseRulesAcceptedAt: data.acceptsHouseRules === true && houseRules ? now.toISOString() : null,
    number: await nextNumber(req, 'BKG'),
    createdAt: now.toISOString(),
  }
  if (isExclusive && !isWaiting) await takeTurn(req, facility.id)
  return applyPlan(req, stored, { plan, facility })
}

const requestOf = ({ start, end, guests }: Row): BookingRequest => ({
  start: new Date(start as string),
  end: new Date(end as string),
  guests: Number(guests ?? 0),
})

/** Whether whoever asks has to wait, and wants to. @throws RuleViolation with the first rule that is broken. */
async function isTakenAndWaitedFor(
  req: PayloadRequest,
  facility: Facility,
  request: BookingRequest,
  { residentId, flatId }: Booker,
  isWillingToWait: boolean,
): Promise<boolean> {
  const span = { start: request.start, end: blockedUntilOf(facility.rules, request.end) }
  const isBackwards = span.end <= span.start
  const facts = await factsOf(req, facility, {
    span: isBackwards ? { ...span, end: span.start } : span,
    flatId,
  })
  const refusal = refusalOf(facility.rules, request, facts)
  if (!refusal) return false
  if (!isWillingToWait || !isWaitable(refusal.code)) throw refusal
  await requireWait(req, { facilityId: facility.id, residentId, span })
  return true
}
