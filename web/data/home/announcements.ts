import type { Urgency } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { holdsAt } from '@/hooks/announcements/seen-by'
import { reading, sql } from '@/server/database'
import { isReplacedFor } from '../announcements/conditions'
import type { Viewer } from '../viewer'

/** Announcements on the first page; the rest is a link away. */
const SHOWN = 4

/** An announcement that somebody has not read, or not confirmed yet. */
export interface NewAnnouncement {
  id: string
  number: string
  title: string
  urgency: Urgency
  publishedAt: string
  isToConfirm: boolean
}

interface StoredRow {
  id: string
  number: string
  title: string
  urgency: Urgency
  published_at: string | Date
  is_to_confirm: boolean
}

/** What still waits for the viewer's eyes or their word, the most urgent first. */
export async function newAnnouncements({ actor, req }: Viewer): Promise<NewAnnouncement[]> {
  const database = await reading(req)
  const rows = await database.rows<StoredRow>(sql`
    select a.id, a.number, a.title, a.urgency, a.published_at, a.requires_acknowledgement as is_to_confirm
    from receipts r join announcements a on a.id = r.announcement_id
    where r.user_id = ${actor.userId} and a.author_id <> ${actor.userId}
      and (r.read_at is null or (a.requires_acknowledgement and r.acknowledged_at is null))
      and ${holdsAt(nowOf(req))} and not ${isReplacedFor(actor)}
    order by a.urgency desc, a.requires_acknowledgement desc, a.published_at desc, a.id limit ${SHOWN}`)
  return rows.map(({ published_at, is_to_confirm, ...row }) => ({
    ...row,
    publishedAt: new Date(published_at).toISOString(),
    isToConfirm: is_to_confirm,
  }))
}
