import type { Payload } from 'payload'
import { cache } from 'react'
import type { Event } from '@/payload-types'
import { panelRequest } from './panel-request'

/** Events that the first page of the panel names. */
const SHOWN = 6

/** One event as the viewer may see it, with what it names; null when there is none. Read once a render. */
export const panelEvent = cache(async (payload: Payload, id: string): Promise<Event | null> => {
  const req = await panelRequest(payload)
  return payload.findByID({
    collection: 'events',
    id,
    depth: 1,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
})

/** What is under way or comes next, within the viewer's reach, the next first. */
export async function comingEvents(payload: Payload, now: Date): Promise<Event[]> {
  const { docs } = await payload.find({
    collection: 'events',
    where: { status: { equals: 'published' }, end: { greater_than: now.toISOString() } },
    sort: 'start',
    limit: SHOWN,
    depth: 0,
    select: { title: true, start: true, headsGoing: true, headsWaiting: true, capacity: true },
    pagination: false,
    overrideAccess: false,
    req: await panelRequest(payload),
  })
  return docs as Event[]
}
