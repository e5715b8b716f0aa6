import type { Payload } from 'payload'
import { cache } from 'react'
import { type Facility, facilityOf } from '@/hooks/bookings/facility-rules'
import type { Facility as Row } from '@/payload-types'
import { panelRequest } from '../panel-request'

/** More facilities than an estate has. */
const FACILITIES_MAX = 100

/** Every facility with its terms of today, by name. Read once a render. */
export const facilitiesByName = cache(async (payload: Payload): Promise<Facility[]> => {
  const { docs } = await payload.find({
    collection: 'facilities',
    sort: 'name',
    limit: FACILITIES_MAX,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return (docs as Row[]).map(facilityOf)
})
