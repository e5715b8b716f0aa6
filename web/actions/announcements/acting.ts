import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import { fillReceipt } from '@/hooks/announcements/fill-receipt'
import type { Announcement } from '@/payload-types'
import { withTransaction } from '@/server/database'
import { findAnnouncement } from '@/web/data/announcements/announcement'
import type { Viewer } from '@/web/data/viewer'

/** What an announcement's page says after something was done on it: a key of the catalog. */
export type Said = 'confirmed' | 'commented' | 'hidden' | 'shown' | 'locked' | 'unlocked'

/** The announcement that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function announcementIn(viewer: Viewer, number: unknown): Promise<Announcement> {
  const announcement = await findAnnouncement(viewer, number)
  if (!announcement) throw notFound()
  return announcement
}

/** Notes that the viewer has read an announcement in the app, and perhaps confirmed it. @throws RuleViolation 404 for who is no recipient. */
export async function noteReading(viewer: Viewer, number: unknown, acknowledged: boolean): Promise<void> {
  const { id } = await announcementIn(viewer, number)
  const { actor, payload, req } = viewer
  await withTransaction(payload, req, (inside) =>
    fillReceipt(inside, { announcementId: id, userId: actor.userId, acknowledged, way: 'app' }),
  )
}

/** Leads to the place of an announcement's page where something was done, which says so there. */
export function backToAnnouncement(
  number: string | null | undefined,
  said: Said,
  comment?: { id: string; isNew?: boolean; thread?: string | null },
): never {
  const query = new URLSearchParams({ said })
  if (comment?.thread) query.set('thread', comment.thread)
  // A new comment makes an address of its own: the next one gets a new form.
  if (comment) query.set(comment.isNew ? 'comment' : 'about', comment.id)
  const place = said === 'confirmed' ? 'reading' : comment ? `c-${comment.id}` : 'comments'
  redirect(`/announcements/${number}?${query}#${place}`, RedirectType.replace)
}
