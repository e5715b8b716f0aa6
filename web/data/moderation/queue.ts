import type { ReportReason, ReportSubject } from '@/domain/moderation/words'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type Conditions, type Subject, subjectsWhere } from './subjects'

/** Entries on one page of the queue. */
const PAGE_SIZE = 20
/** Reports of one thing that the queue quotes. */
const QUOTED = 10

/** The views of the moderators' page. */
export const VIEWS = ['open', 'hidden', 'removed', 'waiting'] as const
export type View = (typeof VIEWS)[number]

/** What neighbours say is wrong with one thing. */
export interface Reported {
  /** One of its open reports: deciding it decides them all. */
  reportId: string
  count: number
  lastAt: string
  quotes: { reason: ReportReason; note: string | null }[]
}

/** One thing to look at. */
export interface QueueEntry {
  key: string
  /** Null when it has gone meanwhile. */
  subject: Subject | null
  reported: Reported | null
}

export interface QueuePage {
  entries: QueueEntry[]
  hasMore: boolean
}

/** One page of what moderators look at. The caller has seen to it that the viewer is one. */
export async function queuePage(viewer: Viewer, view: View, page: number): Promise<QueuePage> {
  if (view === 'open') return openPage(viewer, page)
  const subjects = await subjectsWhere(viewer, CONDITIONS[view], {
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  })
  return {
    entries: subjects.slice(0, PAGE_SIZE).map((subject) => ({ key: subject.id, subject, reported: null })),
    hasMore: subjects.length > PAGE_SIZE,
  }
}

/** Of comments and messages only what somebody has reported: hiding them is theirs who wrote the notice, too. */
const wasReported = (type: ReportSubject) => sql`s.hidden and s.id::text in (
  select subject_id from reports where subject_type::text = ${type} and outcome <> 'dismissed')`

const CONDITIONS: Record<Exclude<View, 'open'>, Conditions> = {
  hidden: {
    listings: sql`s.hidden and s.status <> 'removed'`,
    'gallery-photos': sql`s.hidden and s.status <> 'removed'`,
    comments: wasReported('comments'),
    'listing-messages': wasReported('listing-messages'),
  },
  removed: { listings: sql`s.status = 'removed'`, 'gallery-photos': sql`s.status = 'removed'` },
  waiting: { 'gallery-photos': sql`s.status = 'pending'` },
}

interface StoredGroup {
  subject_type: ReportSubject
  subject_id: string
  report_id: string
  n: string
  last_at: string | Date
  quotes: Reported['quotes']
}

async function openPage(viewer: Viewer, page: number): Promise<QueuePage> {
  const database = await reading(viewer.req)
  const groups = await database.rows<StoredGroup>(sql`
    select subject_type, subject_id, count(*) as n, max(created_at) as last_at,
      (array_agg(id order by created_at desc))[1] as report_id,
      jsonb_agg(jsonb_build_object('reason', reason, 'note', note) order by created_at desc) as quotes
    from reports where outcome = 'open' group by subject_type, subject_id
    order by count(*) desc, max(created_at) desc, subject_id limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`)
  const shown = groups.slice(0, PAGE_SIZE)
  const subjects = await subjectsWhere(viewer, conditionsFor(shown), { limit: PAGE_SIZE })
  const byId = new Map(subjects.map((subject) => [subject.id, subject]))
  return {
    entries: shown.map((group) => ({
      key: group.subject_id,
      subject: byId.get(group.subject_id) ?? null,
      reported: reportedOf(group),
    })),
    hasMore: groups.length > PAGE_SIZE,
  }
}

function conditionsFor(groups: readonly StoredGroup[]): Conditions {
  const conditions: Conditions = {}
  for (const type of new Set(groups.map(({ subject_type }) => subject_type))) {
    const ids = groups.filter((group) => group.subject_type === type).map((group) => group.subject_id)
    conditions[type] = sql`s.id = any(${sql.param(ids)}::uuid[])`
  }
  return conditions
}

const reportedOf = (group: StoredGroup): Reported => ({
  reportId: group.report_id,
  count: Number(group.n),
  lastAt: new Date(group.last_at).toISOString(),
  quotes: group.quotes.slice(0, QUOTED),
})
