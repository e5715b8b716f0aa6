import type { CollectionBeforeChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { refuseFollow } from '@/domain/tickets/follow'
import { requireActor } from '../actor'
import { ticketOf } from './ticket-of'

/** A follow is the sender's own. The ticket is visible to them: `check-input` has answered 400 otherwise. */
export const followTicket: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id: String(data.ticket),
    depth: 0,
    overrideAccess: true,
    req,
  })
  const refusal = refuseFollow(actor, ticketOf(ticket as unknown as Record<string, unknown>))
  if (refusal) throw refusal
  return { ...data, user: isPerson(actor) ? actor.userId : null }
}
