import { presentIn } from '@/collections/people/resident-reach'
import type { ResidentType } from '@/domain/actor'
import { nowOf } from '@/hooks/actor'
import type { Viewer } from './viewer'

/** More people than share a flat; a register that says otherwise is for the office to mend. */
const HOUSEHOLD_MAX = 30

export interface Housemate {
  id: string
  name: string
  residentType: ResidentType
}

/** Who else lives in the viewer's flat, by name: nothing by which to reach them. */
export async function householdOf({ actor, payload, req }: Viewer): Promise<Housemate[]> {
  if (!actor.resident) return []
  const { docs } = await payload.find({
    collection: 'residents',
    where: presentIn(actor.resident.flatId, nowOf(req)),
    sort: 'name',
    limit: HOUSEHOLD_MAX,
    pagination: false,
    depth: 0,
    select: { name: true, residentType: true },
    overrideAccess: false,
    req,
  })
  const own = actor.resident.id
  return docs.filter(({ id }) => id !== own).map(({ id, name, residentType }) => ({ id, name, residentType }))
}
