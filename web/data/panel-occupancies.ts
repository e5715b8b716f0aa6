import type { Payload } from 'payload'
import type { Occupancy } from '@/payload-types'
import { panelRequest } from './panel-request'

/** Times that a flat's or a resident's page lists; the rest is a link away. */
export const OCCUPANCIES_MAX = 20

/** Who lived in a flat, or where a resident lived, as the viewer may see it; who came last first. */
export async function occupanciesOf(
  payload: Payload,
  field: 'flat' | 'resident',
  id: string,
): Promise<Occupancy[]> {
  const { docs } = await payload.find({
    collection: 'occupancies',
    where: { [field]: { equals: id } },
    sort: '-from',
    limit: OCCUPANCIES_MAX,
    depth: 1,
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return docs
}
