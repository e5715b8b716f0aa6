import { type Actor, has, isPerson, moderates } from '../actor'
import type { Urgency } from '../notifications'
import { type Audience, NOBODY } from './audience'
import { type AnnouncementStatus, TAKE_BACK_SECONDS } from './words'

/** An announcement as the rules know it. */
export interface Announcement {
  status: AnnouncementStatus
  urgency: Urgency
  audience: Audience
  publishAt: Date | null
  validUntil: Date | null
  publishedAt: Date | null
  authorId: string | null
}

/** What an announcement is before anybody has written it. */
export const BLANK: Announcement = {
  status: 'draft',
  urgency: 'normal',
  audience: NOBODY,
  publishAt: null,
  validUntil: null,
  publishedAt: null,
  authorId: null,
}

/** Whether somebody may raise the alarm: the committee, the administrator, the facility manager, the security head. */
export function mayAlarm(actor: Actor): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return actor.staff?.role === 'facility_manager' || actor.staff?.role === 'security_head'
}

/** Whether somebody may change an announcement at all: its author, the committee, the administrator. */
export function mayChange(actor: Actor, { authorId }: Pick<Announcement, 'authorId'>): boolean {
  if (!isPerson(actor) || moderates(actor)) return true
  return has(actor, 'announce') && actor.userId === authorId
}

/** When e-mail and SMS of a publication go out: emergencies at once, the rest when it can no longer be taken back. */
export function sendingStartsAt({ urgency }: Pick<Announcement, 'urgency'>, publishedAt: Date): Date {
  return urgency === 'emergency' ? publishedAt : new Date(publishedAt.getTime() + TAKE_BACK_SECONDS * 1000)
}

/** Whether a publication may still be taken back: in its first 15 seconds, and no emergency. */
export function isTakeBackOpen(announcement: Announcement, now: Date): boolean {
  const { publishedAt, status, urgency } = announcement
  if (status !== 'published' || !publishedAt || urgency === 'emergency') return false
  return now < sendingStartsAt(announcement, publishedAt)
}

/** Whether somebody may take a publication back at this moment: its author, while nothing is on its way. */
export function mayTakeBack(actor: Actor, announcement: Announcement, now: Date): boolean {
  return isPerson(actor) && actor.userId === announcement.authorId && isTakeBackOpen(announcement, now)
}

/** Names the one publication of an announcement for ever: taken back and published again it is another. */
export function publicationKey(announcementId: string, publishedAt: Date): string {
  return `announcement.published:${announcementId}:${publishedAt.toISOString()}`
}
