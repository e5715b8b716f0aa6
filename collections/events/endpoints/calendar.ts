import type { Endpoint, PayloadRequest } from 'payload'
import { notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { eventFileOf } from '@/hooks/events/calendar-file'
import { isUuid } from '@/hooks/uuid'
import { CALENDAR_TYPE } from '@/server/calendar/write'

/** `GET /api/events/:id/event.ics`: one event, for a calendar that takes files. */
async function file(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  return new Response(await eventFileOf(req, id), {
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': CALENDAR_TYPE,
      'Content-Disposition': 'attachment; filename="event.ics"',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const eventFileEndpoints: Endpoint[] = [{ path: '/:id/event.ics', method: 'get', handler: file }]
