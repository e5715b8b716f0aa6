import { has, moderates, type Person } from '@/domain/actor'
import type { CategoryIcon } from '@/domain/announcements/words'
import type { Language, Urgency } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { holdsAt } from '@/hooks/announcements/seen-by'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { isReplacedFor } from './conditions'
import type { AnnouncementChoice } from './list-choice'
import { conditionsOf, headlines, orderOf, queryOf, sourceOf } from './list-query'
import { type Piece, piecesOf } from './marks'
import { type Sign, signOf } from './sign'

/** Announcements on one page of the list. */
const PAGE_SIZE = 20
/** An announcement as a row of the list shows it. */
export interface AnnouncementRow {
  id: string
  number: string
  title: Piece[]
  /** Where the searched words stand in its text. */
  excerpt: Piece[]
  urgency: Urgency
  isPinned: boolean
  sign: Sign | null
  publishedAt: string
  validUntil: string | null
  /** Why it is no longer among the current ones. */
  end: 'withdrawn' | 'replaced' | 'ended' | null
  /** Whether this person is one of those it is for. */
  isMine: boolean
  isRead: boolean
  /** Whether this person has still to confirm it. Whoever wrote it is not asked. */
  isToConfirm: boolean
}

export interface AnnouncementPage {
  rows: AnnouncementRow[]
  hasMore: boolean
}

interface StoredRow {
  id: string
  number: string
  title: string
  excerpt: string | null
  urgency: Urgency
  pinned: boolean
  published_at: string | Date
  valid_until: string | Date | null
  is_withdrawn: boolean
  is_replaced: boolean
  holds: boolean
  is_mine: boolean
  is_read: boolean
  is_to_confirm: boolean
  name: string | null
  name_hi: string | null
  color: string | null
  icon: CategoryIcon | null
}

/** Whether somebody has a view of what was published, beside what they were told. */
export const seesSent = (actor: Person): boolean => has(actor, 'announce') || moderates(actor)

/** One page of announcements: pinned, then urgent, then newest; by rank where somebody searches. Nothing is counted. */
export async function announcementPage(
  { actor, req }: Viewer,
  choice: AnnouncementChoice,
  language: Language,
): Promise<AnnouncementPage> {
  const database = await reading(req)
  const now = nowOf(req)
  const from = (choice.page - 1) * PAGE_SIZE
  const order = orderOf(choice)
  const rows = await database.rows<StoredRow>(sql`
    with found as (
      select a.id, a.number, a.title, a.body, a.urgency, a.pinned, a.status, a.published_at, a.valid_until,
        a.category_id, ${isReplacedFor(actor)} as is_replaced, ${holdsAt(now)} as holds, r.id is not null as is_mine,
        r.id is not null and r.read_at is not null as is_read,
        r.id is not null and a.requires_acknowledgement and r.acknowledged_at is null
          and a.author_id <> ${actor.userId} as is_to_confirm,
        ${choice.search ? sql`ts_rank(a.search, ${queryOf(choice)})` : sql`0`} as rank
      from ${sourceOf(actor, choice)}
      where ${sql.join(conditionsOf(actor, choice, now), sql` and `)}
      order by ${order} limit ${PAGE_SIZE + 1} offset ${from})
    select f.id, f.number, f.urgency, f.pinned, f.published_at, f.valid_until, f.status = 'withdrawn' as is_withdrawn,
      f.is_replaced, f.holds, f.is_mine, f.is_read, f.is_to_confirm, c.name, c.name_hi, c.color, c.icon,
      ${choice.search ? headlines(choice) : sql`f.title, null as excerpt`}
    from found f left join announcement_categories c on c.id = f.category_id
    order by ${orderOf(choice, sql`f`)}`)
  return {
    rows: rows.slice(0, PAGE_SIZE).map((row) => toRow(row, language)),
    hasMore: rows.length > PAGE_SIZE,
  }
}

const iso = (value: string | Date): string => new Date(value).toISOString()

function toRow(row: StoredRow, language: Language): AnnouncementRow {
  return {
    id: row.id,
    number: row.number,
    title: piecesOf(row.title),
    excerpt: piecesOf(row.excerpt ?? ''),
    urgency: row.urgency,
    isPinned: row.pinned,
    sign: signOf({ ...row, nameHi: row.name_hi }, language),
    publishedAt: iso(row.published_at),
    validUntil: row.valid_until ? iso(row.valid_until) : null,
    end: endOf(row),
    isMine: row.is_mine,
    isRead: row.is_read,
    isToConfirm: row.is_to_confirm,
  }
}

function endOf({ is_withdrawn, is_replaced, holds }: StoredRow): AnnouncementRow['end'] {
  if (is_withdrawn) return 'withdrawn'
  if (is_replaced) return 'replaced'
  return holds ? null : 'ended'
}
