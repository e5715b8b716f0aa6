import type { BookingHappeningKind } from '../bookings/plan'
import type { BookingStatus } from '../bookings/words'
import type { EventType } from '../events/words'
import type { ListingType } from '../listings/words'
import type { ReportReason } from '../moderation/words'
import type { TicketHappeningKind } from '../tickets/plan'
import type { Priority, TicketScope } from '../tickets/words'
import type { Urgency } from './words'

export type AccountHappeningKind =
  | 'account.invited'
  | 'account.joined'
  | 'account.verified'
  | 'account.moving_out'
  | 'account.password_reset'

export type AnnouncementHappeningKind =
  | 'announcement.published'
  | 'announcement.commented'
  | 'announcement.replied'
  | 'announcement.not_published'

/** About an event that somebody was asked to. */
export type EventHappeningKind =
  | 'event.published'
  | 'event.changed'
  | 'event.cancelled'
  | 'event.promoted'
  | 'event.reminder'
  | 'event.over'

/** About something that somebody offers or looks for. */
export type ListingHappeningKind =
  | 'listing.message'
  | 'listing.expiring'
  | 'listing.expired'
  | 'listing.removed'
  | 'listing.restored'

/** About what residents show and say, and about what should not stand. */
export type CommunityHappeningKind =
  | 'gallery.waiting'
  | 'gallery.published'
  | 'gallery.removed'
  | 'gallery.commented'
  | 'moderation.reported'
  | 'moderation.warned'

/** Everything that somebody may be told of. */
export type HappeningKind =
  | TicketHappeningKind
  | AccountHappeningKind
  | AnnouncementHappeningKind
  | BookingHappeningKind
  | EventHappeningKind
  | ListingHappeningKind
  | CommunityHappeningKind

/** The ticket of a happening, as it is after the write. */
export interface ToldTicket {
  id: string
  number: string
  title: string
  categoryId: string
  categoryName?: string
  categoryNameHi?: string | null
  location: string | null
  /** Where an emergency is that names no location. */
  flatNumber?: string | null
  priority: Priority
  residentId: string | null
  assignedToId: string | null
  scope: TicketScope
}

/** Something that happened, with the facts that decide who is told and in which words. */
export interface Occurrence {
  /** Names this one happening for ever, so that it is told once: no two happenings share it. */
  key: string
  kind: HappeningKind
  /** Who did it, and is not told. Null when the system did. */
  actorUserId: string | null
  /** Whose it is, where they are not to hear of it whatever part they play. */
  concealedFromUserId?: string | null
  /** Present for every `ticket.*` kind. */
  ticket?: ToldTicket
  /** Staff who carried the ticket before, when that changed. */
  formerAssigneeId?: string | null
  /** The system gave an emergency to somebody on call. */
  isAutomatic?: boolean
  /** A comment for staff only. */
  isInternal?: boolean
  /** Somebody other than its resident reported the ticket. */
  isReportedByOther?: boolean
  /** Which side of the counter the actor is on. */
  authorSide?: 'resident' | 'staff'
  /** The person's own words: a note, a reason, a comment. */
  note?: string | null
  /** Present for every `announcement.*` kind. */
  announcement?: ToldAnnouncement
  /** Present for every `booking.*` kind. */
  booking?: ToldBooking
  /** Present for every `account.*` kind. */
  account?: ToldAccount
  /** Present for every `event.*` kind. */
  event?: ToldEvent
  /** Present for every `listing.*` kind. */
  listing?: ToldListing
  /** Present for every `gallery.*` and `moderation.*` kind. */
  post?: ToldPost
  /** The accounts that the rules name themselves: for the audience `named`. */
  recipientIds?: readonly string[]
}

/** The event of a happening, as it is after the write. */
export interface ToldEvent {
  id: string
  title: string
  eventType: EventType
  start: Date
  end: Date
  isAllDay: boolean
  /** Where it is: its facility's name, or the words of whoever wrote it. */
  place: string | null
  /** IANA zone of the estate, in which its times are told. */
  zone: string
  /** Heads that the recipient's own party has, where the message is about that. */
  heads?: number
}

/** The listing of a happening. */
export interface ToldListing {
  id: string
  title: string
  type: ListingType
  /** The conversation that a message belongs to. */
  threadId?: string
  /** Who wrote. */
  fromName?: string
  expiresAt?: Date
  zone?: string
}

/** What somebody showed or said, and where it is to be seen. */
export interface ToldPost {
  id: string
  /** A caption, or the first words. */
  title: string
  /** A path of the site. */
  url: string
  reason?: ReportReason
  fromName?: string
  /** It answers what the recipient said about it. */
  isReply?: boolean
}

/** The account of a happening. */
export interface ToldAccount {
  userId: string
  /** A path of the site, or an address on it. */
  url?: string
  /** Whose it is and where they live, for those who have to verify it. */
  name?: string
  flatNumber?: string
  /** The owner who let them into their flat, while the committee has not. */
  invitedByName?: string
  /** The first instant of the day on which they leave, in the estate's IANA zone; absent where they stay. */
  moveOut?: { start: Date; zone: string }
}

/** The booking of a happening, as it is after the write. Amounts are paise. */
export interface ToldBooking {
  id: string
  number: string
  facilityName: string
  start: Date
  end: Date
  /** IANA zone of the facility, in which its times are told. */
  zone: string
  purpose: string | null
  status: BookingStatus
  /** What it was before: which of its waits has ended, when it expires. Null for a new one. */
  formerStatus: BookingStatus | null
  /** Who changed it; absent where nobody in person did. */
  changedByName?: string
  /** Without the booker. */
  guests: number
  residentId: string | null
  residentName: string | null
  flatNumber: string | null
  approverId: string | null
  feePaise: number
  depositPaise: number
  /** What is still to be paid of both. */
  duePaise: number
  /** What is still to be given back. */
  refundDuePaise: number
  /** An amount that has just come in. */
  receivedPaise?: number
  approveBy: Date | null
  payBy: Date | null
  offerExpiresAt: Date | null
}

/** The announcement of a happening. */
export interface ToldAnnouncement {
  id: string
  number: string
  title: string
  body: string
  urgency: Urgency
  requiresAcknowledgement: boolean
  authorId: string | null
  /** Whose comment was replied to. */
  repliedToId?: string | null
}

/** The ticket of an occurrence. @throws Error when a `ticket.*` happening came without one: a fault of the caller. */
export function ticketOf(occurrence: Occurrence): ToldTicket {
  if (occurrence.ticket) return occurrence.ticket
  throw new Error(`${occurrence.kind} was told without its ticket.`)
}

/** The account of an occurrence. @throws Error when an `account.*` happening came without one: a fault of the caller. */
export function accountOf(occurrence: Occurrence): ToldAccount {
  if (occurrence.account) return occurrence.account
  throw new Error(`${occurrence.kind} was told without its account.`)
}

/** The announcement of an occurrence. @throws Error when an `announcement.*` happening came without one: a fault of the caller. */
export function announcementOf(occurrence: Occurrence): ToldAnnouncement {
  if (occurrence.announcement) return occurrence.announcement
  throw new Error(`${occurrence.kind} was told without its announcement.`)
}

/** The booking of an occurrence. @throws Error when a `booking.*` happening came without one: a fault of the caller. */
export function bookingOf(occurrence: Occurrence): ToldBooking {
  if (occurrence.booking) return occurrence.booking
  throw new Error(`${occurrence.kind} was told without its booking.`)
}

/** The event of an occurrence. @throws Error when an `event.*` happening came without one: a fault of the caller. */
export function eventOf(occurrence: Occurrence): ToldEvent {
  if (occurrence.event) return occurrence.event
  throw new Error(`${occurrence.kind} was told without its event.`)
}

/** The listing of an occurrence. @throws Error when a `listing.*` happening came without one: a fault of the caller. */
export function listingOf(occurrence: Occurrence): ToldListing {
  if (occurrence.listing) return occurrence.listing
  throw new Error(`${occurrence.kind} was told without its listing.`)
}

/** What an occurrence of the gallery or of moderation is about. @throws Error when it came without: a fault of the caller. */
export function postOf(occurrence: Occurrence): ToldPost {
  if (occurrence.post) return occurrence.post
  throw new Error(`${occurrence.kind} was told without what it is about.`)
}
