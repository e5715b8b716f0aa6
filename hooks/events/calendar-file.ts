import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { notFound } from '@/domain/violations'
import { eventEntries } from '@/server/calendar/event-entries'
import { writeCalendar } from '@/server/calendar/write'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'
import { requireActor } from '../actor'
import { readerOf } from '../bookings/reader'

/** One event as a calendar file, for whoever sees it. @throws RuleViolation 401; 404, also for a draft. */
export async function eventFileOf(req: PayloadRequest, id: string): Promise<string> {
  const actor = await requireActor(req)
  const event = await req.payload.findByID({
    collection: 'events',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!event || !isPerson(actor)) throw notFound()
  const entries = await eventEntries(await reading(req), actor.userId, sql`e.id = ${id}::uuid`)
  if (entries.length === 0) throw notFound()
  const { language, estateName } = await readerOf(req)
  const info = { name: estateName, estateName, language, estateUrl: env.estateUrl, side: 'own' } as const
  return writeCalendar(info, [], entries)
}
