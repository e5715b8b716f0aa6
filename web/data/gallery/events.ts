import { hasBegun } from '@/domain/gallery/album'
import { nowOf } from '@/hooks/actor'
import { findEvent } from '@/web/data/events/event'
import type { Viewer } from '@/web/data/viewer'

/** Events that a form offers, the latest first. */
const OFFERED = 30

/** An event that photos can be of. */
export interface EventChoice {
  id: string
  title: string
  /** ISO text. */
  start: string
}

/** The events that have begun and that the viewer sees; among them the one that an address names, however long ago it was. */
export async function eventChoices(viewer: Viewer, asked: unknown): Promise<EventChoice[]> {
  const { payload, req } = viewer
  const now = nowOf(req)
  const { docs } = await payload.find({
    collection: 'events',
    where: {
      and: [
        { start: { less_than_equal: now.toISOString() } },
        { status: { in: ['published', 'completed'] } },
      ],
    },
    sort: '-start',
    limit: OFFERED,
    pagination: false,
    depth: 0,
    select: { title: true, start: true },
    overrideAccess: false,
    req,
  })
  const choices = docs.map(({ id, title, start }) => ({ id, title, start }))
  if (choices.some(({ id }) => id === asked)) return choices
  const event = await findEvent(viewer, asked)
  const isChoice =
    event !== null && hasBegun({ status: event.status ?? 'draft', start: new Date(event.start) }, now)
  return isChoice ? [...choices, { id: event.id, title: event.title, start: event.start }] : choices
}
