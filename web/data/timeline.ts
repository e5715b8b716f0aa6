import type { PayloadRequest } from 'payload'
import type { TicketUpdate } from '@/payload-types'

/** Rows of one ticket that its page shows at once; older ones are a link away. */
export const TIMELINE_MAX = 100

/** The latest rows of a ticket's timeline, oldest first, with authors and photos. */
export async function timelineOf(
  req: PayloadRequest,
  ticketId: string,
): Promise<{ updates: TicketUpdate[]; total: number }> {
  const found = await req.payload.find({
    collection: 'ticket-updates',
    where: { ticket: { equals: ticketId } },
    sort: '-createdAt',
    limit: TIMELINE_MAX,
    depth: 1,
    populate: { tickets: { number: true } },
    overrideAccess: false,
    req,
  })
  return { updates: found.docs.reverse(), total: found.totalDocs }
}
