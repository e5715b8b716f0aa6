import { headers } from 'next/headers'
import { has } from '@/domain/actor'
import { actorOf } from '@/hooks/actor'
import { panelRequest } from './panel-request'
import { runningPayload } from './session'

/** Where whoever follows a message's link is led. */
export type TicketLink =
  | { kind: 'panel'; path: string }
  | { kind: 'ticket'; number: string; title: string; status: string }
  | { kind: 'hidden' }
  | { kind: 'signed-out' }

/** What a link to a ticket's number shows to whoever follows it: nothing that they may not see. */
export async function followTicketLink(number: string): Promise<TicketLink> {
  const payload = await runningPayload()
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) return { kind: 'signed-out' }
  const actor = await actorOf(await panelRequest(payload))
  if (!actor) return { kind: 'signed-out' }
  const { docs } = await payload.find({
    collection: 'tickets',
    where: { number: { equals: number } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  const [ticket] = docs
  if (!ticket) return { kind: 'hidden' }
  if (has(actor, 'panel')) return { kind: 'panel', path: `/admin/collections/tickets/${ticket.id}` }
  return { kind: 'ticket', number, title: ticket.title, status: ticket.status ?? 'submitted' }
}
