import type { SQL } from 'drizzle-orm'
import type { Person } from '@/domain/actor'
import { holdsAt, isOverseenBy } from '@/hooks/announcements/seen-by'
import { sql } from '@/server/database'
import { isReplacedFor } from './conditions'
import type { AnnouncementChoice } from './list-choice'
import { MARK_END, MARK_START } from './marks'

/** What one was told is found by the index of one's own receipts; what was published, by its own. */
export function sourceOf({ userId }: Person, { view }: AnnouncementChoice): SQL {
  return view === 'sent'
    ? sql`announcements a left join receipts r on r.announcement_id = a.id and r.user_id = ${userId}`
    : sql`receipts r join announcements a on a.id = r.announcement_id`
}

/** What narrows it, each a condition on `a`. */
export function conditionsOf(actor: Person, choice: AnnouncementChoice, now: Date): SQL[] {
  const { category, urgency, isUnread, search } = choice
  return [
    whoseOf(actor, choice, now),
    ...(category ? [sql`a.category_id = ${category}`] : []),
    ...(urgency ? [sql`a.urgency = ${urgency}`] : []),
    ...(isUnread ? [sql`r.id is not null and r.read_at is null`] : []),
    ...(search ? [sql`a.search @@ ${queryOf(choice)}`] : []),
  ]
}

function whoseOf(actor: Person, { view }: AnnouncementChoice, now: Date): SQL {
  if (view === 'sent') {
    return sql`a.published_at is not null and ${isOverseenBy(actor, sql`a`)}`
  }
  const isCurrent = sql`(${holdsAt(now)} and not ${isReplacedFor(actor)})`
  return sql`r.user_id = ${actor.userId} and a.published_at is not null
    and ${view === 'current' ? isCurrent : sql`not ${isCurrent}`}`
}

/** The searched words as Postgres looks for them. */
export const queryOf = ({ search }: AnnouncementChoice): SQL =>
  sql`websearch_to_tsquery('english', ${search})`

/** By rank where somebody searches; else the pinned, then the urgent, then the newest. */
export function orderOf({ view, search }: AnnouncementChoice, table = sql`a`): SQL {
  const newest = sql`${table}.published_at desc, ${table}.id`
  if (search) return sql`rank desc, ${newest}`
  return view === 'current' ? sql`${table}.pinned desc, ${table}.urgency desc, ${newest}` : newest
}

/** Asked for the rows of one page alone: each reads its whole text again. */
export function headlines(choice: AnnouncementChoice): SQL {
  const marks = `StartSel=${MARK_START}, StopSel=${MARK_END}`
  return sql`
    ts_headline('english', f.title, ${queryOf(choice)}, ${`HighlightAll=true, ${marks}`}) as title,
    ts_headline('english', f.body, ${queryOf(choice)}, ${`MaxWords=26, MinWords=14, ${marks}`}) as excerpt`
}
