import type { PayloadRequest } from 'payload'
import { requireOpenThread } from '@/domain/announcements/thread'
import type { AnnouncementStatus } from '@/domain/announcements/words'
import { requireShown } from '@/domain/gallery/photo'
import type { ToldAnnouncement } from '@/domain/notifications'
import { invalid } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { toldOf } from '../announcements/announcement-of'
import { lockPhotoRow, type PhotoRow } from '../gallery/lock-shown'
import { photoOf } from '../gallery/photo-of'
import { idOf } from '../ids'

/** What a comment is about. */
export type Subject = { announcement: ToldAnnouncement } | { photo: PhotoRow }

interface Named {
  kind: 'announcement' | 'photo'
  id: string
}

interface Locked {
  subject: Subject
  /** @throws RuleViolation 409 where nothing more can be said. */
  requireOpen: () => void
}

/** What a comment names: an announcement or a photo. @throws RuleViolation 400 for neither, and for both. */
export function subjectIn(data: Record<string, unknown>): Named {
  const [announcement, photo] = [idOf(data.announcement), idOf(data.photo)]
  if (announcement && photo)
    throw invalid([{ field: 'photo', message: 'A comment is about an announcement or a photo, not both.' }])
  if (photo) return { kind: 'photo', id: photo }
  if (announcement) return { kind: 'announcement', id: announcement }
  throw invalid([{ field: 'announcement', message: 'Name an announcement or a photo.' }])
}

/** @throws RuleViolation 400 when it has just gone. */
export function lockSubject(req: PayloadRequest, { kind, id }: Named): Promise<Locked> {
  return kind === 'photo' ? lockPhoto(req, id) : lockAnnouncement(req, id)
}

async function lockPhoto(req: PayloadRequest, id: string): Promise<Locked> {
  const photo = await lockPhotoRow(req, id)
  return { subject: { photo }, requireOpen: () => requireShown(photoOf(photo)) }
}

async function lockAnnouncement(req: PayloadRequest, id: string): Promise<Locked> {
  const database = await inTransaction(req)
  const [row] = await database.rows<Record<string, unknown>>(sql`
    select id, number, title, body, urgency, status, comments_locked as "commentsLocked", author_id as author,
      requires_acknowledgement as "requiresAcknowledgement"
    from announcements where id = ${id} for share`)
  if (!row)
    throw invalid([{ field: 'announcement', message: 'announcement names something that does not exist.' }])
  const thread = { status: row.status as AnnouncementStatus, isLocked: row.commentsLocked === true }
  return { subject: { announcement: toldOf(row) }, requireOpen: () => requireOpenThread(thread) }
}
