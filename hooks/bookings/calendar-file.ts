import type { PayloadRequest } from 'payload'
import { isItsBooker } from '@/domain/bookings/parts'
import { notFound } from '@/domain/violations'
import { calendarEntries } from '@/server/calendar/entries'
import { writeCalendar } from '@/server/calendar/write'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'
import { requireActor } from '../actor'
import { idOf } from '../ids'
import { readerOf } from './reader'

/** One booking as a calendar file, for whoever sees it. */
export async function calendarFileOf(
  req: PayloadRequest,
  id: string,
): Promise<{ number: string; text: string }> {
  const actor = await requireActor(req)
  const booking = await req.payload.findByID({
    collection: 'bookings',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!booking) throw notFound()
  const sides = { residentId: idOf(booking.resident), bookedById: idOf(booking.bookedBy), approverId: null }
  const entries = await calendarEntries(await reading(req), sql`b.id = ${id}::uuid`)
  const { language, estateName } = await readerOf(req)
  const info = { name: estateName, estateName, language, estateUrl: env.estateUrl }
  const side = isItsBooker(actor, sides) ? 'own' : 'facility'
  return { number: String(booking.number), text: writeCalendar({ ...info, side }, entries) }
}
