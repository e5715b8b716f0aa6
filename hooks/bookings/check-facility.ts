import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { facilityProblems } from '@/domain/bookings/check-facility'
import { OPEN_BOOKING_STATUSES } from '@/domain/bookings/words'
import { conflict, invalid } from '@/domain/violations'
import type { Facility } from '@/payload-types'
import { presentResident } from '@/server/audience'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'
import { idOf } from '../ids'

type Row = Partial<Facility>

/** Terms that hold together, an approver who lives here, and no change of kind while people have it booked. */
export const checkFacility: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const merged: Row = { ...originalDoc, ...data }
  const problems = facilityProblems(merged)
  if (problems.length > 0) throw invalid(problems)
  const isNewApprover = idOf(data.approver) !== null && idOf(data.approver) !== idOf(originalDoc?.approver)
  if (isNewApprover) await requirePresent(req, idOf(data.approver) ?? '')
  if (operation === 'update' && merged.mode !== originalDoc?.mode) await requireUnbooked(req, originalDoc.id)
  return data
}

async function requirePresent(req: PayloadRequest, residentId: string): Promise<void> {
  const database = await inTransaction(req)
  const found = await database.rows(sql`
    select 1 from residents r where r.id = ${residentId} and ${presentResident(nowOf(req))}`)
  if (found.length === 0)
    throw invalid([{ field: 'approver', message: 'The approver lives here and has a verified account.' }])
}

async function requireUnbooked(req: PayloadRequest, facilityId: string): Promise<void> {
  const database = await inTransaction(req)
  const found = await database.rows(sql`
    select 1 from bookings where facility_id = ${facilityId} and status::text in ${OPEN_BOOKING_STATUSES} limit 1`)
  if (found.length > 0)
    throw conflict('facility_in_use', 'Its kind changes only once nobody has it booked any more.')
}
