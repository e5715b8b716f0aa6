import type { SQL } from 'drizzle-orm'
import { moderates, type Person } from '@/domain/actor'
import { runsEvents } from '@/domain/events/parts'
import { OPEN_STATUSES } from '@/domain/listings/words'
import { addDays } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { isAskedTo } from '@/hooks/events/seen-by'
import { reading, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { COUNTED_MAX } from '../home/pressing'
import type { Viewer } from '../viewer'
import { unreadConversations } from './unread'

/** Days that count as this week: ahead for events, back for what is new. */
const WEEK_DAYS = 7

/** How lively everything is that neighbours share; each number at most 100. */
export interface Pulse {
  /** Events of the next seven days that the viewer is asked to. */
  events: number
  /** What was listed within seven days and is to be had. */
  listings: number
  unread: number
  /** Photos shown within seven days that the viewer sees. */
  photos: number
  /** Reported or waiting, for moderators; null for others. */
  toModerate: number | null
}

/** All the live lines of the hub in one query, each count by an index and stopping early. */
export async function pulseOf({ actor, req }: Viewer): Promise<Pulse> {
  const now = nowOf(req)
  const at = (days: number) => sql`${addDays(now, days).toISOString()}::timestamptz`
  const database = await reading(req)
  const [row] = await database.rows<Pulse>(sql`
    select
      ${counted(sql`select 1 from events e where e.status = 'published' and e.start < ${at(WEEK_DAYS)}
        and e."end" > ${at(0)} and ${isAskedTo(actor)}`)} as events,
      ${counted(sql`select 1 from listings l where l.status in ${literals(OPEN_STATUSES)} and not l.hidden
        and l.listed_at > ${at(-WEEK_DAYS)}`)} as listings,
      ${unreadConversations(actor)} as unread,
      ${counted(sql`select 1 from gallery_photos p where p.status = 'published' and not p.hidden
        and p.created_at > ${at(-WEEK_DAYS)} and ${isOfSeenEvent(actor)}`)} as photos,
      ${toModerate(actor)} as "toModerate"`)
  return row ?? { events: 0, listings: 0, unread: 0, photos: 0, toModerate: null }
}

const counted = (rows: SQL): SQL => sql`(select count(*)::int from (${rows} limit ${COUNTED_MAX}) counted)`

/** Whether a photo `p` is of no event or of one that the viewer sees, as `galleryQuery` has it. */
function isOfSeenEvent(actor: Person): SQL {
  if (runsEvents(actor)) return sql`true`
  return sql`(p.event_id is null or p.uploader_id = ${actor.userId} or exists (
    select 1 from events e where e.id = p.event_id and (e.author_id = ${actor.userId} or ${isAskedTo(actor)}
      or exists (select 1 from rsvps a where a.event_id = e.id and a.user_id = ${actor.userId}))))`
}

/** Each reported thing once, however many reported it, and the photos that wait to be shown. */
function toModerate(actor: Person): SQL {
  if (!moderates(actor)) return sql`null::int`
  return counted(sql`
    select distinct p.subject_type::text, p.subject_id from reports p where p.outcome = 'open'
    union all select 'waiting', w.id::text from gallery_photos w where w.status = 'pending'`)
}
