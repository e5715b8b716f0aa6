import type { RsvpResponse, RsvpStanding } from '@/domain/events/words'
import { idOf } from '@/hooks/ids'
import type { Viewer } from '@/web/data/viewer'

/** What somebody answered, and what it comes to. */
export interface AnswerSign {
  response: RsvpResponse
  standing: RsvpStanding
  guests: number
}

/** What the viewer has answered, by the events' ids. */
export async function answersTo(
  { payload, req, actor }: Viewer,
  events: string[],
): Promise<Map<string, AnswerSign>> {
  if (events.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'rsvps',
    where: { and: [{ user: { equals: actor.userId } }, { event: { in: events } }] },
    limit: events.length,
    pagination: false,
    depth: 0,
    select: { event: true, response: true, standing: true, guests: true },
    overrideAccess: false,
    req,
  })
  return new Map(
    docs.map(({ event, response, standing, guests }) => [
      idOf(event) ?? '',
      { response, standing: standing ?? 'none', guests: guests ?? 0 },
    ]),
  )
}
