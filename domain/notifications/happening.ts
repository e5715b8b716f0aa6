import type { BookingHappeningKind } from '../bookings/plan'
import type { BookingStatus } from '../bookings/words'
import type { TicketHappeningKind } from '../tickets/plan'
import type { Priority, TicketScope } from '../tickets/words'
import type { Urgency } from './words'

export type AccountHappeningKind =
  | 'account.invited'
  | 'account.joined'
  | 'account.verified'
  | 'account.password_reset'

export type AnnouncementHappeningKind =
  | 'announcement.published'
  | 'announcement.commented'
  | 'announcement.replied'
  | 'announcement.not_published'

/** Everything that somebody may be told of. */
export type HappeningKind =
  | TicketHappeningKind
  | AccountHappeningKind
  | AnnouncementHappeningKind
  | BookingHappeningKind

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
}

/** The account of a happening. */
export interface ToldAccount {
  userId: string
  /** A path of the site, or an address on it. */
  url?: string
  /** Whose it is and where they live, for those who have to verify it. */
  name?: string
  flatNumber?: string
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
