import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { ticketReach } from '@/domain/tickets/visibility'
import { readableTicket } from '@/hooks/tickets/readable-ticket'
import type { Ticket } from '@/payload-types'
import { onPool } from '@/server/database'
import { pressingTickets } from '@/server/pressing'
import { panelActor, panelRequest } from './panel-request'

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

/** The open tickets that press most, in their order. `total` counts all that wait for nothing else. */
export async function mostPressing(
  payload: Payload,
  { now, limit }: { now: Date; limit: number },
): Promise<{ tickets: Ticket[]; total: number }> {
  const reach = ticketReach(await panelActor(payload))
  const asked = { reach, now, skip: 0, take: limit }
  const { ids, total } = await pressingTickets(onPool(payload), { of: 'workable' }, asked)
  if (ids.length === 0) return { tickets: [], total }
  const { tickets } = await listTickets(payload, { where: { id: { in: ids } }, sort: ['id'], limit })
  return { tickets: tickets.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)), total }
}
