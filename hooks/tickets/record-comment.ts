import type { CollectionAfterChangeHook } from 'payload'
import { isPerson } from '@/domain/actor'
import { sideOf } from '@/domain/tickets/ticket'
import { requireActor } from '../actor'
import { idsOf } from '../ids'
import { attachMedia } from '../media/own-media'
import { tell } from '../notifications/tell'
import { subjectOf } from './record-ticket'
import { ticketOf } from './ticket-of'

/** Tells the other side of a comment. */
export const recordComment: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const row = req.context.commentedTicket as Record<string, unknown> | undefined
  if (operation !== 'create' || !row) return doc
  delete req.context.commentedTicket
  const actor = await requireActor(req)
  const ticket = ticketOf(row)
  const isInternal = doc.visibility === 'internal'
  await attachMedia(req, idsOf(doc.photos), { collection: 'ticket', id: ticket.id }, isInternal)
  await tell(req, [
    {
      kind: 'ticket.commented',
      key: `ticket.commented:${doc.id}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      authorSide: sideOf(actor, ticket) === 'resident' ? 'resident' : 'staff',
      isInternal,
      note: (doc.body ?? null) as string | null,
      ticket: subjectOf(ticket, row),
    },
  ])
  return doc
}
