import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { readableTicket } from '@/hooks/tickets/readable-ticket'
import type { Ticket } from '@/payload-types'
import { panelRequest } from './panel-request'

/** One ticket as the viewer may see it; null when there is none. Read once a render. */
export const panelTicket = cache(async (payload: Payload, id: string): Promise<Ticket | null> => {
  const req = await panelRequest(payload)
  return readableTicket(req, id)
})

/** How many tickets each filter holds within the viewer's reach, in the order given. */
export async function countTickets(payload: Payload, filters: readonly Where[]): Promise<number[]> {
  const req = await panelRequest(payload)
  const counts = filters.map((where) =>
    payload.count({ collection: 'tickets', where, overrideAccess: false, req }),
  )
  return (await Promise.all(counts)).map(({ totalDocs }) => totalDocs)
}

/** A short table of tickets, without their texts. `total` counts all that the filter holds. */
export async function listTickets(
  payload: Payload,
  query: { where: Where; sort: string[]; limit: number },
): Promise<{ tickets: Ticket[]; total: number }> {
  const req = await panelRequest(payload)
  const found = await payload.find({
    collection: 'tickets',
    ...query,
    depth: 0,
    select: {
      number: true,
      title: true,
      priority: true,
      status: true,
      acknowledgeDue: true,
      resolveDue: true,
      holdKind: true,
      heldUntil: true,
      assignedTo: true,
      createdAt: true,
    },
    overrideAccess: false,
    req,
  })
  return { tickets: found.docs as unknown as Ticket[], total: found.totalDocs }
}
