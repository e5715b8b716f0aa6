import type { PayloadRequest } from 'payload'
import type { Facility } from '@/payload-types'
import { isUuid } from '../uuid'

/** The facility of an address, as far as the request's user may see it; null when there is none that they may see. */
export async function seenFacility(req: PayloadRequest, id: unknown): Promise<Facility | null> {
  if (!isUuid(id)) return null
  return req.payload.findByID({
    collection: 'facilities',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
}
