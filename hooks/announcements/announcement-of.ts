import { type Announcement, BLANK } from '@/domain/announcements/announcement'
import { parseAudience } from '@/domain/announcements/audience'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import type { ToldAnnouncement, Urgency } from '@/domain/notifications'
import { storedInstant } from '@/server/stored-instant'
import { idOf } from '../ids'
import { sameValue } from '../same-value'

type Row = Record<string, unknown>

/** What a client sets; the rest is filled by the rules. */
const CLIENT_FIELDS = [
  'title',
  'body',
  'status',
  'category',
  'urgency',
  'audience',
  'attachments',
  'requiresAcknowledgement',
  'pinned',
  'commentsLocked',
  'publishAt',
  'validUntil',
  'supersedes',
]
const RELATIONS = ['category', 'supersedes']

/** A row as the rules know it. @throws RuleViolation 400 for an audience that is none. */
export function announcementOf(row: Row): Announcement {
  return {
    status: (row.status as AnnouncementStatus) ?? BLANK.status,
    urgency: (row.urgency as Urgency) ?? BLANK.urgency,
    audience: parseAudience(row.audience),
    publishAt: storedInstant(row.publishAt),
    validUntil: storedInstant(row.validUntil),
    publishedAt: storedInstant(row.publishedAt),
    authorId: idOf(row.author),
  }
}

/** A row as the messages about it need it. */
export function toldOf(row: Row): ToldAnnouncement {
  return {
    id: String(row.id),
    number: String(row.number),
    title: String(row.title),
    body: String(row.body),
    urgency: row.urgency as Urgency,
    requiresAcknowledgement: row.requiresAcknowledgement === true,
    authorId: idOf(row.author),
  }
}

/** The fields that a write changes. */
export function changedFields(data: Row, before: Row): string[] {
  return CLIENT_FIELDS.filter(
    (field) => data[field] !== undefined && !isSame(field, data[field], before[field]),
  )
}

function isSame(field: string, value: unknown, stored: unknown): boolean {
  if (RELATIONS.includes(field)) return idOf(value) === idOf(stored)
  if (field === 'attachments') return sameValue(idList(value), idList(stored))
  // Unticked and never ticked are one.
  if (typeof value === 'boolean') return value === Boolean(stored)
  if (field === 'audience') return sameValue(parseAudience(value), parseAudience(stored))
  return sameValue(value, stored)
}

const idList = (value: unknown): unknown[] => (Array.isArray(value) ? value.map(idOf) : [])
