import type { PayloadRequest } from 'payload'
import type { AnswerFacts } from '@/domain/events/answer'
import { couldFit } from '@/domain/events/queue'
import type { EventStatus } from '@/domain/events/words'
import { invalid } from '@/domain/violations'
import { sql } from '@/server/database'
import { preparedInTransaction } from '@/server/prepared'
import { nowOf } from '../actor'

interface Row {
  status: EventStatus
  start: string
  rsvp_deadline: string | null
  capacity: string | null
  max_guests: string
  heads_going: string
  fewest_guests: string | null
  last_queued_at: string | null
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What is asked about an event before somebody answers to it. */
interface Answering {
  eventId: string
  /** Whose own place in the queue stands in nobody's way; null for who has not answered yet. */
  answerId: string | null
}

/**
 * What decides on an answer, under the lock of its event, in one query.
 * @throws RuleViolation 400 on `event` when there is none.
 */
export async function answerFacts(
  req: PayloadRequest,
  { eventId, answerId }: Answering,
): Promise<AnswerFacts> {
  const now = nowOf(req)
  const database = await preparedInTransaction(req)
  const [row] = await database.rows<Row>(sql`
    select e.status, e.start, e.rsvp_deadline, e.capacity, e.max_guests, e.heads_going,
      (select min(w.guests) from rsvps w where w.event_id = e.id and w.standing = 'waitlisted'
        and w.id <> ${answerId ?? NOBODY}) as fewest_guests,
      (select max(q.queued_at) from rsvps q
        where q.event_id = e.id and q.standing in ('going', 'waitlisted')) as last_queued_at
    from events e where e.id = ${eventId}`)
  if (!row) throw invalid([{ field: 'event', message: 'event names nothing that exists.' }])
  const capacity = row.capacity === null ? null : Number(row.capacity)
  return {
    now,
    event: {
      status: row.status,
      start: new Date(row.start),
      rsvpDeadline: row.rsvp_deadline === null ? null : new Date(row.rsvp_deadline),
      capacity,
      maxGuests: Number(row.max_guests),
      headsGoing: Number(row.heads_going),
    },
    // Where the smallest party that waits could never fit, none of them could.
    isQueue: row.fewest_guests !== null && couldFit({ guests: Number(row.fewest_guests) }, capacity),
    turn: turnAfter(row.last_queued_at, now),
  }
}

/** Who asked first but was let in later stands behind whoever was let in: the lock decides, and instants say so. */
function turnAfter(last: string | null, now: Date): Date {
  return new Date(Math.max(now.getTime(), last === null ? 0 : new Date(last).getTime() + 1))
}
