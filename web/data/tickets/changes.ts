import type { Viewer } from '@/web/data/viewer'
import { findTicket } from './ticket'

/** What somebody who has a ticket's page open is told of it. */
interface Sight {
  ticketId: string
  /** Names the newest row of the timeline that they may read: another name means that something has happened. */
  version: string
}

/** A ticket as somebody sees it at this moment; null when they may not, or no longer. */
export async function sightOf(viewer: Viewer, number: unknown): Promise<Sight | null> {
  const ticket = await findTicket(viewer, number)
  return ticket && { ticketId: ticket.id, version: await versionOf(viewer, ticket.id) }
}

export async function versionOf({ payload, req }: Viewer, ticketId: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'ticket-updates',
    where: { ticket: { equals: ticketId } },
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0]?.id ?? 'none'
}
