import type { EventType, RsvpResponse, RsvpStanding } from '@/domain/events/words'
import { nowOf } from '@/hooks/actor'
import { isAskedTo } from '@/hooks/events/seen-by'
import { reading, sql } from '@/server/database'
import type { AnswerSign } from '../events/answer-signs'
import type { Viewer } from '../viewer'

/** Events on the first page; the rest is a link away. */
const SHOWN = 2

/** An event that somebody is asked to and has not said no to. Instants as ISO texts. */
export interface ComingEvent {
  id: string
  title: string
  type: EventType
  start: string
  end: string
  isAllDay: boolean
  place: string | null
  /** The viewer's own; null while there is none. */
  answer: AnswerSign | null
}

interface StoredRow {
  id: string
  title: string
  event_type: EventType
  start: string | Date
  end: string | Date
  all_day: boolean | null
  place: string | null
  response: RsvpResponse | null
  standing: RsvpStanding | null
  guests: number
}

/** What comes next of the events that the viewer is asked to, without those they said no to. */
export async function comingEvents({ actor, req }: Viewer): Promise<ComingEvent[]> {
  const database = await reading(req)
  const rows = await database.rows<StoredRow>(sql`
    select e.id, e.title, e.event_type, e.start, e."end", e.all_day, coalesce(y.name, e.location) as place, a.response,
      a.standing, coalesce(a.guests, 0)::int as guests
    from events e left join rsvps a on a.event_id = e.id and a.user_id = ${actor.userId}
    left join facilities y on y.id = e.facility_id
    where e.status = 'published' and e."end" > ${nowOf(req).toISOString()}::timestamptz and ${isAskedTo(actor)}
      and (a.response is null or a.response <> 'no')
    order by e.start, e.id limit ${SHOWN}`)
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    type: row.event_type,
    start: new Date(row.start).toISOString(),
    end: new Date(row.end).toISOString(),
    isAllDay: row.all_day === true,
    place: row.place,
    answer: answerOf(row),
  }))
}

const answerOf = ({ response, standing, guests }: StoredRow): AnswerSign | null =>
  response && standing ? { response, standing, guests } : null
