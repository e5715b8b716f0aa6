import type { PayloadRequest } from 'payload'
import { type Attendance, type AttendanceCounts, attendanceFrom } from '@/domain/events/attendance'
import { reading, sql } from '@/server/database'

interface Row {
  counts: AttendanceCounts
  ratings: { rating: number; n: number }[]
}

/** Who answered to an event and who came, in one query over its own rows. Whoever asks has been let in already. */
export async function attendanceOf(req: PayloadRequest, eventId: string): Promise<Attendance> {
  const database = await reading(req)
  const [row] = await database.rows<Row>(sql`
    select
      (select jsonb_build_object(
        'answered', count(*),
        'going', count(*) filter (where standing = 'going'),
        'goingHeads', coalesce(sum(1 + guests) filter (where standing = 'going'), 0),
        'waitlisted', count(*) filter (where standing = 'waitlisted'),
        'waitlistedHeads', coalesce(sum(1 + guests) filter (where standing = 'waitlisted'), 0),
        'maybe', count(*) filter (where response = 'maybe'),
        'no', count(*) filter (where response = 'no'),
        'checkedIn', count(checked_in_at),
        'checkedInHeads', coalesce(sum(1 + guests) filter (where checked_in_at is not null), 0),
        'walkInHeads', (select coalesce(sum(heads), 0) from event_walk_ins where event_id = ${eventId}))
        from rsvps where event_id = ${eventId}) as counts,
      (select coalesce(jsonb_agg(jsonb_build_object('rating', g.rating, 'n', g.n)), '[]')
        from (select rating, count(*) as n from event_feedback where event_id = ${eventId} group by rating) g) as ratings`)
  if (!row) throw new Error('A query without a condition has one row.')
  return attendanceFrom(row.counts, row.ratings)
}
