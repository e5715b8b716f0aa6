import type { Endpoint, PayloadRequest } from 'payload'
import { AVAILABILITY_DAYS_MAX, GUESTS_MAX } from '@/domain/bookings/words'
import { localDate } from '@/domain/time'
import { invalid, notFound } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { type AvailabilityAsked, availabilityFor } from '@/hooks/bookings/availability'
import { type Facility, facilityOf } from '@/hooks/bookings/facility-rules'
import { seenFacility } from '@/hooks/bookings/seen-facility'

const DEFAULT_DAYS = 7

/** `GET /api/facilities/:id/availability?from=YYYY-MM-DD&days=7&guests=0` → `{slots}` for the caller (contract §7). */
async function availability(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const row = await seenFacility(req, req.routeParams?.id)
  if (!row) throw notFound()
  const facility = facilityOf(row)
  const slots = await availabilityFor(req, facility, askedOf(req, facility))
  return Response.json({ slots })
}

function askedOf(req: PayloadRequest, facility: Facility): AvailabilityAsked {
  const { from, days, guests } = (req.query ?? {}) as Record<string, unknown>
  if (from !== undefined && typeof from !== 'string')
    throw invalid([{ field: 'from', message: 'from is one day.' }])
  return {
    from: from === undefined ? localDate(nowOf(req), facility.rules.timeZone) : from,
    days: wholeOf('days', days, DEFAULT_DAYS, 1, AVAILABILITY_DAYS_MAX),
    guests: wholeOf('guests', guests, 0, 0, GUESTS_MAX),
  }
}

/** @throws RuleViolation 400 on `name`. */
function wholeOf(name: string, value: unknown, usual: number, min: number, max: number): number {
  if (value === undefined) return usual
  const isWhole = typeof value === 'string' && /^\d{1,4}$/.test(value)
  if (isWhole && Number(value) >= min && Number(value) <= max) return Number(value)
  throw invalid([{ field: name, message: `${name} is a whole number from ${min} to ${max}.` }])
}

export const availabilityEndpoints: Endpoint[] = [
  { path: '/:id/availability', method: 'get', handler: availability },
]
