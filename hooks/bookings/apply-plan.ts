import type { PayloadRequest } from 'payload'
import type { BookingPlan } from '@/domain/bookings/plan'
import type { Facility } from './facility-rules'

type Row = Record<string, unknown>

/** What the accepted write still has to do once the row is stored. */
export interface PendingBooking {
  plan: BookingPlan
  facility: Facility
}

/** Fields that speak to the rules and are not stored. */
const WRITE_ONLY = ['note', 'waitlist', 'checkedIn', 'acceptsHouseRules', 'expectedUpdatedAt']

const stored = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

/** Fills the derived fields, and leaves the rest of the plan for `record-booking` to do after the row. */
export function applyPlan(req: PayloadRequest, data: Row, pending: PendingBooking): Row {
  req.context.pendingBooking = pending
  const merged = { ...data, ...pending.plan.derived }
  return Object.fromEntries(
    Object.entries(merged)
      .filter(([field]) => !WRITE_ONLY.includes(field))
      .map(([field, value]) => [field, stored(value)]),
  )
}
