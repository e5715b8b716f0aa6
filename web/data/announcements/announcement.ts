import { moderates } from '@/domain/actor'
import { mayChange } from '@/domain/announcements/announcement'
import { isOpen } from '@/domain/announcements/thread'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { Language, Urgency } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import type { Announcement } from '@/payload-types'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'
import { type Attachment, attachmentsOf } from './attachments'
import { type Sign, signOf } from './sign'
import { type Byline, type Neighbour, surroundingsOf } from './surroundings'

/** An announcement as its page shows it to one viewer, with what they may do with it. */
export interface AnnouncementView {
  id: string
  number: string
  title: string
  body: string
  status: AnnouncementStatus
  urgency: Urgency
  sign: Sign | null
  isPinned: boolean
  publishedAt: string | null
  publishAt: string | null
  withdrawnAt: string | null
  validUntil: string | null
  /** Whether `validUntil` has passed. */
  isOver: boolean
  author: Byline
  attachments: Attachment[]
  /** What stands in its place now, and what it stands in the place of; only what the viewer sees. */
  replacedBy: Neighbour | null
  replaces: Neighbour | null
  requiresAcknowledgement: boolean
  /** Null for who is not one of those it is for. */
  receipt: { readAt: string | null; acknowledgedAt: string | null } | null
  isLocked: boolean
  /** Whether something more can be said. */
  takesComments: boolean
  mayModerate: boolean
  mayLock: boolean
  /** Whether the viewer sees who has read it. */
  mayReach: boolean
}

const NUMBER = /^ANN-\d{4}-\d{4,12}$/

/** An announcement's number out of an address or a form, in its one spelling; null for what is none. */
export function announcementNumber(value: unknown): string | null {
  const number = typeof value === 'string' ? value.trim().toUpperCase() : ''
  return NUMBER.test(number) ? number : null
}

/**
 * The stored row by its number, ended and withdrawn ones too, as far as the viewer may see it; null when there is none
 * that they may see.
 */
export async function findAnnouncement(
  { payload, req }: Viewer,
  value: unknown,
  depth: 0 | 1 = 0,
): Promise<Announcement | null> {
  const number = announcementNumber(value)
  if (!number) return null
  const database = await reading(req)
  const [row] = await database.rows<{ id: string }>(
    sql`select id from announcements where number = ${number}`,
  )
  if (!row) return null
  return payload.findByID({
    collection: 'announcements',
    id: row.id,
    depth,
    populate: { 'announcement-categories': { name: true, nameHi: true, color: true, icon: true } },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The announcement of a page, in the page's language. */
export async function viewAnnouncement(
  viewer: Viewer,
  value: unknown,
  language: Language,
): Promise<AnnouncementView | null> {
  const announcement = await findAnnouncement(viewer, value, 1)
  if (!announcement) return null
  const { actor } = viewer
  const { author, receipt, replacedBy, replaces } = await surroundingsOf(viewer, announcement.id)
  const isAuthor = idOf(announcement.author) === actor.userId
  const status = announcement.status ?? 'draft'
  const isLocked = announcement.commentsLocked === true
  const { category } = announcement
  return {
    ...plain(announcement, nowOf(viewer.req)),
    sign: category && typeof category === 'object' ? signOf(category, language) : null,
    author,
    receipt,
    replacedBy,
    replaces,
    takesComments: isOpen({ status, isLocked }),
    mayModerate: moderates(actor),
    mayLock: status === 'published' && mayChange(actor, { authorId: idOf(announcement.author) }),
    mayReach: Boolean(announcement.publishedAt) && (isAuthor || moderates(actor)),
  }
}

function plain(announcement: Announcement, now: Date) {
  const { validUntil, publishedAt, publishAt, withdrawnAt } = announcement
  return {
    id: announcement.id,
    number: announcement.number ?? '',
    title: announcement.title,
    body: announcement.body,
    status: announcement.status ?? ('draft' as const),
    urgency: announcement.urgency ?? ('normal' as const),
    isPinned: announcement.pinned === true,
    isLocked: announcement.commentsLocked === true,
    requiresAcknowledgement: announcement.requiresAcknowledgement === true,
    attachments: attachmentsOf(announcement.attachments),
    publishedAt: publishedAt ?? null,
    publishAt: publishAt ?? null,
    withdrawnAt: withdrawnAt ?? null,
    validUntil: validUntil ?? null,
    isOver: Boolean(validUntil) && new Date(validUntil ?? 0) <= now,
  }
}
