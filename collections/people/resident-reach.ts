import type { PayloadRequest, Where } from 'payload'
import type { Actor } from '@/domain/actor'
import { registerReach } from '@/domain/people/register'
import { nowOf } from '@/hooks/actor'
import { livesHere } from '@/hooks/people/lives-here'
import { residentsServedBy } from '@/hooks/people/residents-served'

/** Whose rows of the register somebody reads, as a query. Contact data is hidden on top (hooks/people/hide-contact.ts). */
export async function residentReach(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  const reach = registerReach(actor)
  if (reach === 'everybody') return true
  const served = reach.staffId ? await residentsServedBy(req, reach.staffId) : []
  const byId: Where = { id: { in: [...(reach.ownId ? [reach.ownId] : []), ...served] } }
  return reach.flatId ? { or: [byId, presentIn(reach.flatId, nowOf(req))] } : byId
}

/** Who lives in a flat: verified, and not moved out by the estate's local day. `isPresent` of domain/actor.ts as a query. */
export function presentIn(flatId: string, now: Date): Where {
  return { and: [{ flat: { equals: flatId } }, { verified: { equals: true } }, livesHere(now)] }
}
