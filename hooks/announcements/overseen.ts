import type { PayloadRequest } from 'payload'
import { type Announcement, publicationKey } from '@/domain/announcements/announcement'
import { mayChase, maySeeReach } from '@/domain/announcements/reach'
import { notFound, notPermitted } from '@/domain/violations'
import type { Announcement as Row } from '@/payload-types'
import { requireActor } from '../actor'
import { isUuid } from '../uuid'
import { announcementOf } from './announcement-of'

/** An announcement with those who answer for it looking at it. */
export interface Overseen {
  id: string
  row: Row
  announcement: Announcement
  /** What its in-app messages are found by; null while it is not published. */
  happening: string | null
}

/**
 * An announcement for whoever sees how far it has come.
 * @throws RuleViolation 404 for who does not see it at all, 403 for a mere reader.
 */
export async function requireOverseen(req: PayloadRequest, id: unknown): Promise<Overseen> {
  const overseen = await requireSeen(req, id)
  if (maySeeReach(await requireActor(req), overseen.announcement)) return overseen
  throw notPermitted('Only its author and the committee see whom it has reached.')
}

/**
 * An announcement for whoever chases those who have not read it.
 * @throws RuleViolation 404, 403 as above.
 */
export async function requireChaser(req: PayloadRequest, id: unknown): Promise<Overseen> {
  const overseen = await requireSeen(req, id)
  if (mayChase(await requireActor(req), overseen.announcement)) return overseen
  throw notPermitted('Only the committee, and its author while they announce, chase the unread.')
}

async function requireSeen(req: PayloadRequest, id: unknown): Promise<Overseen> {
  if (!isUuid(id)) throw notFound()
  const row = await req.payload.findByID({
    collection: 'announcements',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!row) throw notFound()
  const announcement = announcementOf(row as unknown as Record<string, unknown>)
  const { publishedAt } = announcement
  return { id, row, announcement, happening: publishedAt ? publicationKey(id, publishedAt) : null }
}
