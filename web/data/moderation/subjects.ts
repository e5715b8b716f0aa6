import type { SQL } from 'drizzle-orm'
import type { PayloadRequest } from 'payload'
import type { ReportOutcome, ReportReason, ReportSubject } from '@/domain/moderation/words'
import { reading, sql } from '@/server/database'
import { decided } from './decided'

/** `open`: what waits for a decision. `decided`: what was let stand, warned about, hidden or removed. */
export const QUEUE_STATES = ['open', 'decided'] as const
export type QueueState = (typeof QUEUE_STATES)[number]

/** Something that moderators look at, with all that was said against it. */
export interface QueueEntry {
  subjectType: ReportSubject
  subjectId: string
  /** The oldest report that waits: its PATCH decides for all. Null where none does. */
  reportId: string | null
  openReports: number
  reasons: Partial<Record<ReportReason, number>>
  /** The reporters' own words, the newest first. */
  notes: string[]
  /** What the last decision about a report of it was, and when and why; null where there was none. */
  outcome: Exclude<ReportOutcome, 'open'> | null
  decidedAt: string | null
  decisionNote: string | null
  firstAt: string | null
  lastAt: string | null
  excerpt: string
  authorId: string | null
  authorName: string | null
  isHidden: boolean
  isRemoved: boolean
  moderationNote: string | null
  /** The picture itself, where it is one. */
  media: string | null
  /** A path of the site; null for a message, which only the two read. */
  url: string | null
}

export interface QueueEntries {
  docs: QueueEntry[]
  hasMore: boolean
}

/** Characters of what was written that the queue shows. */
const EXCERPT_MAX = 300
/** Words of reporters that the queue shows of one subject. */
const NOTES_MAX = 5

/** One page of the moderators' queue: what waits longest first, or what was decided last. One query. */
export async function queueOf(
  req: PayloadRequest,
  { state, page, limit }: { state: QueueState; page: number; limit: number },
): Promise<QueueEntries> {
  const database = await reading(req)
  const subjects = state === 'open' ? WAITING : decided(page * limit + 1)
  const order = state === 'open' ? sql`s.at` : sql`s.at desc`
  const docs = await database.rows<QueueEntry>(sql`
    with subjects as (${subjects}),
    shown as (select * from subjects s order by ${order}, s.id limit ${limit + 1} offset ${(page - 1) * limit})
    select s.type as "subjectType", s.id as "subjectId", said.*, what.*, u.name as "authorName"
    from shown s
    left join lateral (${SAID}) said on true
    left join lateral (${WHAT}) what on true
    left join users u on u.id = what."authorId"
    order by ${order}, s.id`)
  return { docs: docs.slice(0, limit), hasMore: docs.length > limit }
}

const WAITING = sql`
  select subject_type::text as type, subject_id::uuid as id, min(created_at) as at
  from reports where outcome = 'open' group by 1, 2`

const lastDecided = (column: SQL): SQL =>
  sql`(array_agg(${column} order by r.decided_at desc, r.id desc) filter (where r.outcome <> 'open'))[1]`

const SAID: SQL = sql`
  select (array_agg(r.id order by r.created_at) filter (where r.outcome = 'open'))[1] as "reportId",
    count(*) filter (where r.outcome = 'open')::int as "openReports",
    coalesce((select jsonb_object_agg(reason, n) from (
      select o.reason, count(*) as n from reports o where o.subject_type = s.type::enum_reports_subject_type and o.subject_id = s.id::text
      group by 1) by_reason), '{}') as reasons,
    coalesce((array_agg(r.note order by r.created_at desc) filter (where r.note <> ''))[1:${sql.raw(String(NOTES_MAX))}], '{}')
      as notes,
    ${lastDecided(sql`r.outcome`)} as outcome, ${lastDecided(sql`r.decided_at`)} as "decidedAt",
    ${lastDecided(sql`r.decision_note`)} as "decisionNote",
    min(r.created_at) as "firstAt", max(r.created_at) as "lastAt"
  from reports r where r.subject_type = s.type::enum_reports_subject_type and r.subject_id = s.id::text`

const excerpt = (text: SQL): SQL => sql`left(coalesce(${text}, ''), ${sql.raw(String(EXCERPT_MAX))})`

/** The four kinds of subject in one form; only the one that `s` names is read. */
const WHAT: SQL = sql`
  select ${excerpt(sql`l.title || coalesce(E'\\n' || l.description, '')`)} as excerpt, l.seller_id as "authorId",
    l.hidden as "isHidden", l.status = 'removed' as "isRemoved", l.moderation_note as "moderationNote",
    null::uuid as media, '/listings/' || l.id as url
  from listings l where s.type = 'listings' and l.id = s.id
  union all
  select ${excerpt(sql`g.caption`)}, g.uploader_id, g.hidden, g.status = 'removed', g.moderation_note, g.photo_id,
    '/gallery/' || g.id
  from gallery_photos g where s.type = 'gallery-photos' and g.id = s.id
  union all
  select ${excerpt(sql`c.body`)}, c.author_id, coalesce(c.hidden, false), false, null, null,
    coalesce('/announcements/' || a.number, '/gallery/' || c.photo_id)
  from comments c left join announcements a on a.id = c.announcement_id where s.type = 'comments' and c.id = s.id
  union all
  select ${excerpt(sql`m.body`)}, m.author_id, m.hidden, false, null, null, null
  from listing_messages m where s.type = 'listing-messages' and m.id = s.id`
