import { moderates } from '@/domain/actor'
import { mayChange } from '@/domain/announcements/announcement'
import { maySeeReach } from '@/domain/announcements/reach'
import { isOpen } from '@/domain/announcements/thread'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { Language, Urgency } from '@/domain/notifications'
import { nowOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import type { Announcement } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { type Attachment, attachmentsOf } from './attachments'
import { announcementId } from './number'
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

/**
 * The stored row by its number, ended and withdrawn ones too, as far as the viewer may see it; null when there is none
 * that they may see.
 */
export async function findAnnouncement(
  { payload, req }: Viewer,
  value: unknown,
  depth: 0 | 1 = 0,
): Promise<Announcement | null> {
  const id = await announcementId(req, value)
  if (!id) return null
  return payload.findByID({
    collection: 'announcements',
    id,
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
  const authorId = idOf(announcement.author)
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
    mayLock: status === 'published' && mayChange(actor, { authorId }),
    mayReach: Boolean(announcement.publishedAt) && maySeeReach(actor, { authorId }),
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
