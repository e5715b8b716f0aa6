import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { MEMBER_TYPES } from '@/domain/people/household'
import { registerReach } from '@/domain/people/register'
import { nowOf } from '@/hooks/actor'
import { livesHere } from '@/hooks/people/lives-here'
import { residentTypeOf } from '@/hooks/people/resident-type'
import { residentsServedBy } from '@/hooks/people/residents-served'

/**
 * Whose rows of the register somebody reads, as a query: beside those of the rules whom they added themselves to the
 * flat, for as long as both live there. Contact
 * data is hidden on top (hooks/people/hide-contact.ts).
 */
export async function residentReach(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  const reach = registerReach(actor)
  if (reach === 'everybody') return true
  const served = reach.staffId ? await residentsServedBy(req, reach.staffId) : []
  const byId: Where = { id: { in: [...(reach.ownId ? [reach.ownId] : []), ...served] } }
  if (!reach.flatId) return byId
  const added: Where[] = reach.ownId
    ? [
        {
          and: [
            { invitedBy: { equals: reach.ownId } },
            { flat: { equals: reach.flatId } },
            livesHere(nowOf(req)),
          ],
        },
      ]
    : []
  return { or: [byId, ...added, presentIn(reach.flatId, nowOf(req))] }
}

/** Whose rows somebody changes, each their part: their own, and an owner those of the flat's tenants and family. */
export async function changedBy(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (!isPerson(actor) || has(actor, 'admin') || has(actor, 'committee')) return true
  const { resident } = actor
  if (!resident) return false
  const own: Where = { id: { equals: resident.id } }
  if ((await residentTypeOf(req, actor)) !== 'owner') return own
  const lets: Where = { residentType: { in: [...MEMBER_TYPES] } }
  return { or: [own, { and: [presentIn(resident.flatId, nowOf(req)), lets] }] }
}

/** Who lives in a flat: verified, and not moved out by the estate's local day. `isPresent` of domain/actor.ts as a query. */
export function presentIn(flatId: string, now: Date): Where {
  return { and: [{ flat: { equals: flatId } }, { verified: { equals: true } }, livesHere(now)] }
}
