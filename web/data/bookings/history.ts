import type { Booking } from '@/payload-types'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type BookingEvent, type BookingEventKind, type BookingWrite, eventsIn } from './events'

/** More writes than anything becomes of a booking in. */
const EVENTS_MAX = 50

/** What became of a booking that the viewer has been found to see, in order; nothing for one that no write is known of. */
export async function historyOf({ req }: Viewer, booking: { id: string; start: string; end: string }) {
  const database = await reading(req)
  const writes = await database.rows<BookingWrite>(sql`
    select to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      e.changes #>> '{status,from}' as before, e.changes #>> '{status,to}' as after,
      e.changes #>> '{decidedAt,to}' is not null as "isDecided",
      e.changes #>> '{checkedInAt,to}' is not null as "isCheckedIn",
      decider.name as decider, e.changes #>> '{start,from}' as start, e.changes #>> '{end,from}' as "end",
      e.changes #>> '{approveBy,from}' as "approveBy", e.changes #>> '{payBy,from}' as "payBy"
    from audit_events e
      left join users decider on decider.id = e.actor_id and e.changes #>> '{decidedAt,to}' is not null
    where e.subject = 'bookings' and e.subject_id = ${booking.id}
    order by e.created_at desc limit ${EVENTS_MAX}`)
  return eventsIn(writes.reverse(), booking)
}

/** What a booking knows of itself: all there is of one that came in with an import. */
export function ownHistory(row: Booking, decider: string | null): BookingEvent[] {
  const known: [string | null | undefined, BookingEventKind][] = [
    [row.decidedAt, row.status === 'rejected' ? 'rejected' : 'approved'],
    [row.confirmedAt, 'confirmed'],
    [row.checkedInAt, 'checkedIn'],
    [row.cancelledAt, 'cancelled'],
  ]
  return known
    .flatMap(([at, kind]) => {
      const name = kind === 'approved' || kind === 'rejected' ? decider : null
      return at ? [{ kind, at, name, from: null, due: null }] : []
    })
    .sort((one, other) => one.at.localeCompare(other.at))
}
