import type { Endpoint, PayloadRequest } from 'payload'
import { notFound } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { type AskedCalendar, calendarAddress } from '@/hooks/bookings/calendar-address'
import { calendarFileOf } from '@/hooks/bookings/calendar-file'
import { seenFacility } from '@/hooks/bookings/seen-facility'
import { idOf } from '@/hooks/ids'
import { isUuid } from '@/hooks/uuid'
import { CALENDAR_TYPE } from '@/server/calendar/write'

type Handler = (req: PayloadRequest) => Promise<Response>

/** An address opens what it names: nobody on the way keeps it. */
const PRIVATE = { 'Cache-Control': 'private, no-store' }

const addressed = async (req: PayloadRequest, asked: AskedCalendar): Promise<Response> =>
  Response.json({ url: await calendarAddress(req, asked) }, { headers: PRIVATE })

/** `GET /api/users/me/calendar` → `{url}`; POST makes another, and the old one is at once unknown (contract §7). */
const own =
  (isRegenerated: boolean): Handler =>
  (req) =>
    addressed(req, { facility: null, isRegenerated })

/** `GET /api/facilities/:id/calendar` → `{url}`; POST makes another: each of those who oversee it has their own. */
const ofFacility =
  (isRegenerated: boolean): Handler =>
  async (req) => {
    await requireActor(req)
    const facility = await seenFacility(req, req.routeParams?.id)
    if (!facility) throw notFound()
    const { id, approver } = facility
    return addressed(req, { facility: { id, approverId: idOf(approver) }, isRegenerated })
  }

/** `GET /api/bookings/:id/event.ics`: one booking, for a calendar that takes files. */
async function file(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const { number, text } = await calendarFileOf(req, id)
  return new Response(text, {
    headers: {
      ...PRIVATE,
      'Content-Type': CALENDAR_TYPE,
      'Content-Disposition': `attachment; filename="${number}.ics"`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

export const ownCalendarEndpoints: Endpoint[] = [
  { path: '/me/calendar', method: 'get', handler: own(false) },
  { path: '/me/calendar', method: 'post', handler: own(true) },
]

export const facilityCalendarEndpoints: Endpoint[] = [
  { path: '/:id/calendar', method: 'get', handler: ofFacility(false) },
  { path: '/:id/calendar', method: 'post', handler: ofFacility(true) },
]

export const bookingFileEndpoints: Endpoint[] = [{ path: '/:id/event.ics', method: 'get', handler: file }]
