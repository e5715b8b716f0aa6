import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { residentsServedBy } from '@/hooks/people/residents-served'

/**
 * Whose rows of the register somebody reads: those who run the estate all of them, a technician those of the
 * open tickets they carry, everyone their own. Contact data is hidden on top (hooks/people/hide-contact.ts).
 */
export async function residentReach(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (!isPerson(actor)) return true
  const runsEstate = has(actor, 'tickets.all') || has(actor, 'committee') || has(actor, 'finance.read')
  if (runsEstate || actor.staff?.role === 'security_head') return true
  const ids = [actor.resident?.id, ...(actor.staff ? await residentsServedBy(req, actor.staff.id) : [])]
  return { id: { in: ids.filter((id) => id !== undefined) } }
}
