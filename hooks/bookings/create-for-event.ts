import type { PayloadRequest } from 'payload'
import { EVENT_RULES, planEventCreation, requestOfEvent } from '@/domain/bookings/event-booking'
import { blockedUntilOf } from '@/domain/bookings/occupancy'
import { policyOf } from '@/domain/bookings/policy'
import { refusalOf } from '@/domain/bookings/refusal'
import { nowOf } from '../actor'
import { channelOf } from '../channel'
import { idOf } from '../ids'
import { nextNumber } from '../next-number'
import { applyPlan } from './apply-plan'
import { requireFacility } from './facility-rules'
import { factsOf } from './facts'
import { lockWhole, takeTurn } from './locks'

type Row = Record<string, unknown>

/**
 * The booking of an event: nobody's, free of charge, and confirmed at once.
 * @throws RuleViolation 409 `facility_closed`, `slot_taken`, `capacity_full`.
 */
export async function createForEvent(req: PayloadRequest, data: Row): Promise<Row> {
  const facilityId = idOf(data.facility) ?? ''
  await lockWhole(req, facilityId)
  const facility = await requireFacility(req, facilityId)
  const { rules, houseRules } = facility
  const request = requestOfEvent(rules, {
    start: new Date(data.start as string),
    end: new Date(data.end as string),
  })
  const blockedUntil = blockedUntilOf(rules, request.end)
  const span = { start: request.start, end: blockedUntil }
  const refusal = refusalOf(rules, request, await factsOf(req, facility, { span, flatId: null }), EVENT_RULES)
  if (refusal) throw refusal
  const isExclusive = rules.mode === 'exclusive'
  if (isExclusive) await takeTurn(req, facility.id)
  const stored = {
    ...data,
    guests: request.guests,
    feePaise: 0,
    depositPaise: 0,
    policy: policyOf(rules, houseRules),
    resident: null,
    flat: null,
    bookedBy: null,
    channel: channelOf(req),
    blockedUntil: blockedUntil.toISOString(),
    isExclusive,
    number: await nextNumber(req, 'BKG'),
    createdAt: nowOf(req).toISOString(),
  }
  return applyPlan(req, stored, { plan: planEventCreation(nowOf(req)), facility })
}
