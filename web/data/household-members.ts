import type { ResidentType } from '@/domain/actor'
import { saysMoveOut } from '@/domain/people/household'
import { nowOf } from '@/hooks/actor'
import { livesHere } from '@/hooks/people/lives-here'
import { residentTypeOf } from '@/hooks/people/resident-type'
import type { Viewer } from './viewer'

/** More people than share a flat; a register that says otherwise is for the office to mend. */
const MEMBERS_SHOWN_MAX = 50

/** Somebody of the viewer's flat: nothing by which to reach them. */
export interface HouseholdMember {
  id: string
  name: string
  residentType: ResidentType
  isOwn: boolean
  /** Whether the committee has still to let them in. */
  isWaiting: boolean
  /** Whether the viewer says when they move out. */
  isLeavable: boolean
  /** The instants at which the first day here and the one of leaving begin; null where the register says none. */
  moveInDate: string | null
  moveOutDate: string | null
}

export interface HouseholdPage {
  flatNumber: string
  isOwner: boolean
  members: HouseholdMember[]
}

/** Who is entered for the viewer's flat, as far as they see it; null for who lives in none. */
export async function householdPage({ actor, payload, req }: Viewer): Promise<HouseholdPage | null> {
  const { resident } = actor
  if (!resident) return null
  const { flatId } = resident
  const [flat, type, { docs }] = await Promise.all([
    payload.findByID({ collection: 'flats', id: flatId, depth: 0, overrideAccess: false, req }),
    residentTypeOf(req, actor),
    payload.find({
      collection: 'residents',
      where: { and: [{ flat: { equals: flatId } }, livesHere(nowOf(req))] },
      sort: 'name',
      limit: MEMBERS_SHOWN_MAX,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      req,
    }),
  ])
  const members = docs.map(({ id, name, residentType, verified, moveInDate, moveOutDate }) => ({
    id,
    name,
    residentType,
    isOwn: id === resident.id,
    isWaiting: verified !== true,
    isLeavable: verified === true && saysMoveOut(actor, { residentId: id, flatId, residentType }, type),
    moveInDate: moveInDate ?? null,
    moveOutDate: moveOutDate ?? null,
  }))
  return { flatNumber: flat.number, isOwner: type === 'owner', members }
}
