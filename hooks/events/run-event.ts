import type { PayloadRequest } from 'payload'
import { runsEvent } from '@/domain/events/parts'
import { notFound, notPermitted } from '@/domain/violations'
import type { Event } from '@/payload-types'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { isUuid } from '../uuid'

/**
 * An event for whoever runs it: its author, the committee, the facility manager, the security head.
 * @throws RuleViolation 404 for who does not see it at all, 403 for who is only asked to come.
 */
export async function requireRun(req: PayloadRequest, id: unknown): Promise<Event> {
  if (!isUuid(id)) throw notFound()
  const event = await req.payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!event) throw notFound()
  if (runsEvent(await requireActor(req), idOf(event.author))) return event
  throw notPermitted('Only who runs the event does this.')
}
