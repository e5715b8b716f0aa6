import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { sideOf } from '@/domain/tickets/ticket'
import { readsAsStaff } from '@/domain/tickets/visibility'
import { invalid, notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '../actor'
import { requireCommentPace } from '../comments/pace'
import { requireOwnMedia } from '../media/own-media'
import { ticketOf } from './ticket-of'

/** A POST to the timeline is a comment, whatever else it claims to be. Internal ones are for staff. */
export const createComment: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const photos = (data.photos ?? []) as string[]
  if (!data.body?.trim() && photos.length === 0)
    throw invalid([{ field: 'body', message: 'Write something, or add a photo.' }])
  const row = await loadTicket(req, String(data.ticket))
  const ticket = ticketOf(row)
  const visibility = data.visibility ?? 'resident'
  if (visibility === 'internal' && !readsAsStaff(actor, ticket)) {
    throw notPermitted('Internal notes are for staff who work on the ticket.', 'visibility')
  }
  await requireOwnMedia(req, actor, photos, { collection: 'ticket', id: ticket.id }, 'photos')
  await requireCommentPace(req, actor)
  req.context.commentedTicket = row
  const author = isPerson(actor) ? actor.userId : null
  const at = nowOf(req).toISOString()
  return { ...data, kind: 'comment', visibility, author, authorSide: sideOf(actor, ticket), createdAt: at }
}

/** The ticket is visible to the sender: `check-input` has answered 400 otherwise. */
async function loadTicket(req: PayloadRequest, id: string): Promise<Record<string, unknown>> {
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return ticket as unknown as Record<string, unknown>
}
