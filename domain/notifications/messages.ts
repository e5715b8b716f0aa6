import { AUDIENCES, type Audience, type Notice } from './audiences'
import { channelsFor, deferredUntil } from './channels'
import { digestDueAt } from './digest'
import {
  accountOf,
  announcementOf,
  bookingOf,
  eventOf,
  type HappeningKind,
  listingOf,
  type Occurrence,
  postOf,
  reportOf,
  ticketOf,
} from './happening'
import { noticeOf } from './notices'
import type { Preferences } from './preferences'
import type { ToldListing, ToldReport } from './told'
import { wordingFor } from './wording'
import type { DeliveryChannel, Language, NotificationCategory, Urgency } from './words'

/** A live person in one of the parts that a happening has. */
export interface Listener {
  audience: Audience
  userId: string
  name: string
  language: Language
  hasEmail: boolean
  hasPhone: boolean
  hasPush: boolean
  preferences: Preferences
}

/** One message to one person, and the channels it takes beside the site. */
export interface Message {
  /** Unique with the recipient: the same happening is told once. */
  happening: string
  recipientId: string
  kind: HappeningKind
  category: NotificationCategory
  title: string
  body: string
  /** A path of the site, or an address on it. */
  url: string
  urgency: Urgency
  channels: DeliveryChannel[]
  /** The end of the recipient's quiet time, before which no channel is used; null for at once. */
  notBefore: Date | null
  /** The digest that its e-mail waits for; null when it goes by itself. */
  digestDueAt: Date | null
}

/**
 * Who hears of a happening, in which words, through what. `listeners` are the people found for its audiences and its
 * `otherwise`; the actor is never among the recipients, nor is from whom
 * it is concealed, and nobody is told twice.
 */
export function messagesFor(
  occurrence: Occurrence,
  listeners: readonly Listener[],
  now: Date,
  estateZone: string,
): Message[] {
  const notice = noticeOf(occurrence)
  const untold = [occurrence.actorUserId, occurrence.concealedFromUserId]
  const others = listeners.filter((listener) => !untold.includes(listener.userId))
  const recipients = recipientsOf(notice, others)
  const assigneeName = listeners.find((listener) => listener.audience === 'assignee')?.name ?? null
  return recipients.map((recipient) => {
    const urgency = urgencyFor(notice, recipient)
    const matter = { kind: occurrence.kind, category: notice.category, urgency }
    return {
      ...matter,
      ...wordingFor(recipient.language)(occurrence, { audience: recipient.audience, assigneeName }),
      happening: occurrence.key,
      recipientId: recipient.userId,
      url: urlOf(occurrence),
      channels: channelsFor(matter, recipient, recipient.preferences),
      notBefore: deferredUntil(matter, recipient.preferences, now),
      digestDueAt: digestDueAt(matter, 'email', recipient.preferences, now, estateZone),
    }
  })
}

function recipientsOf(
  { audiences, otherwise, mustReach }: Notice,
  listeners: readonly Listener[],
): Listener[] {
  const told = onePartEach(listeners, audiences)
  const isOfUse = told.some(({ audience }) => mustReach.includes(audience))
  return isOfUse ? told : onePartEach(listeners, [...audiences, ...otherwise])
}

/** Whoever only follows has nothing to do about it, however much it presses others. */
function urgencyFor({ urgency }: Notice, { audience }: Listener): Urgency {
  return audience === 'follower' ? 'normal' : urgency
}

/** Each person once, in the most specific part they play among `audiences`. */
function onePartEach(listeners: readonly Listener[], audiences: readonly Audience[]): Listener[] {
  const parts = new Map<string, Listener>()
  for (const audience of AUDIENCES.filter((part) => audiences.includes(part))) {
    for (const listener of listeners) {
      if (listener.audience === audience && !parts.has(listener.userId)) parts.set(listener.userId, listener)
    }
  }
  return [...parts.values()]
}

/** Where a message leads: a path that ends in the number of what it is about. */
export function urlOf(occurrence: Occurrence): string {
  if (occurrence.announcement) return `/announcements/${announcementOf(occurrence).number}`
  if (occurrence.event) return `/events/${eventOf(occurrence).id}`
  if (occurrence.listing) return urlOfListing(listingOf(occurrence))
  if (occurrence.post) return postOf(occurrence).url
  if (occurrence.report) return urlOfReport(reportOf(occurrence))
  if (occurrence.booking) return `/bookings/${bookingOf(occurrence).number}`
  return occurrence.ticket ? `/tickets/${ticketOf(occurrence).number}` : (accountOf(occurrence).url ?? '/')
}

function urlOfReport({ span: { period, from }, own }: ToldReport): string {
  const whose = own ? `&staff=${encodeURIComponent(own.employeeId)}` : ''
  return `/work/reports?period=${period}${whose}&from=${from}`
}

function urlOfListing({ id, threadId }: ToldListing): string {
  return threadId ? `/listings/conversations/${threadId}` : `/listings/${id}`
}
