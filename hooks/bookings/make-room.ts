import type { CollectionAfterChangeHook } from 'payload'
import type { FacilityRules } from '@/domain/bookings/facility'
import type { Facility as Row } from '@/payload-types'
import { requireFacility, rulesOf } from './facility-rules'
import { lockWhole } from './locks'
import { promoteWaiters } from './promote-waiters'

/** Terms on which it hangs whether somebody who waits has room. */
const roomOf = ({ isActive, places, quota }: FacilityRules) => JSON.stringify([isActive, places, quota])

/** More places, a facility that is taken into use again or another quota: who waits is offered what has room now. */
export const makeRoom: CollectionAfterChangeHook<Row> = async ({ doc, previousDoc, operation, req }) => {
  if (operation === 'create') return doc
  const facility = await requireFacility(req, doc.id)
  if (roomOf(facility.rules) === roomOf(rulesOf(previousDoc))) return doc
  await lockWhole(req, facility.id)
  await promoteWaiters(req, facility, null)
  return doc
}
