import type { Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { staffParts, ticketQuery } from '../tickets/access'

/** Own uploads, and the photos of what one may see; those of internal notes only for staff at work on it. */
export function mediaQuery(actor: Actor): true | Where {
  const visible = ticketQuery(actor, 'ticket.')
  if (visible === true || !isPerson(actor)) return true
  if (has(actor, 'finance.read')) return { or: [{ uploadedBy: { equals: actor.userId } }, visible] }
  const attached: Where = {
    and: [{ isInternal: { not_equals: true } }, { ticket: { exists: true } }, visible],
  }
  return { or: [{ uploadedBy: { equals: actor.userId } }, attached, ...staffParts(actor, 'ticket.')] }
}
