import { type BasePayload, createLocalReq } from 'payload'
import type { Person } from '@/domain/actor'
import { calendarName } from '@/domain/bookings/calendar'
import { UNNAMED_ESTATE } from '@/domain/estate'
import type { Language } from '@/domain/notifications'
import { calendarEntries, shownAt } from '@/server/calendar/entries'
import { answeredAndShownAt, eventEntries } from '@/server/calendar/event-entries'
import { calendarTokenHash, isCalendarToken } from '@/server/calendar/tokens'
import { writeCalendar } from '@/server/calendar/write'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { personOf } from '../actor'
import { maySeeCalendar } from './calendar-address'

interface Feed {
  userId: string
  language: Language
  estateName: string
  facilityId: string | null
  facilityName: string | null
  approverId: string | null
}

/**
 * The calendar behind an address, by what its holder may see now: their own bookings and
 * the events that they come to, or a facility's bookings. Null for an address
 * that never was or is no more, and for a holder who has left or oversees that facility no longer.
 */
export async function calendarFeed(payload: BasePayload, token: string, now: Date): Promise<string | null> {
  const feed = isCalendarToken(token) ? await feedOf(payload, token) : null
  if (!feed) return null
  const req = await createLocalReq({}, payload)
  req.context.now = now
  const holder = await personOf(req, feed.userId)
  if (!holder || (feed.facilityId && !maySeeCalendar(holder, feed.approverId))) return null
  const { language, estateName, facilityId, facilityName } = feed
  const which = facilityId ? sql`b.facility_id = ${facilityId}::uuid` : ownBookings(holder)
  const database = onPool(payload)
  const entries = await calendarEntries(database, sql`${which} and ${shownAt(now)}`)
  const events = facilityId ? [] : await eventEntries(database, holder.userId, answeredAndShownAt(now))
  const side = facilityId ? 'facility' : 'own'
  return writeCalendar(
    {
      name: calendarName(facilityName ?? estateName, side, language),
      side,
      ...{ language, estateName, estateUrl: env.estateUrl },
    },
    entries,
    events,
  )
}

/**
 * What somebody's calendar is made of: their bookings as a resident, and what they booked for nobody else. What an event
 * takes is in the calendar as that event.
 */
function ownBookings({ userId, resident }: Person) {
  const bookedAlone = sql`(b.booked_by_id = ${userId}::uuid and b.resident_id is null and b.event_id is null)`
  return resident ? sql`(b.resident_id = ${resident.id}::uuid or ${bookedAlone})` : bookedAlone
}

async function feedOf(payload: BasePayload, token: string): Promise<Feed | null> {
  const [row] = await onPool(payload).rows<Feed>(sql`
    select c.user_id as "userId", coalesce(u.language::text, 'en') as language,
      coalesce((select estate_name from settings limit 1), ${UNNAMED_ESTATE}) as "estateName",
      c.facility_id as "facilityId", y.name as "facilityName", y.approver_id as "approverId"
    from calendar_feeds c join users u on u.id = c.user_id left join facilities y on y.id = c.facility_id
    where c.token_hash = ${calendarTokenHash(token)}`)
  return row ?? null
}
