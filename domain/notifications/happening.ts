import type { BookingHappeningKind } from '../bookings/plan'
import type { TicketHappeningKind } from '../tickets/happening'
import type {
  ToldAccount,
  ToldAnnouncement,
  ToldBooking,
  ToldEscalation,
  ToldEvent,
  ToldListing,
  ToldPost,
  ToldReport,
  ToldTicket,
} from './told'

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

/** About the figures of those who work here. */
export type ReportHappeningKind = 'report.ready'

/** Everything that somebody may be told of. */
export type HappeningKind =
  | TicketHappeningKind
  | AccountHappeningKind
  | AnnouncementHappeningKind
  | BookingHappeningKind
  | EventHappeningKind
  | ListingHappeningKind
  | CommunityHappeningKind
  | ReportHappeningKind

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
  /** An emergency that the one before did not take up: only who has it now is called. */
  isPassedOn?: boolean
  /** How much of the promised time has passed; with `ticket.due_soon`, `ticket.overdue` and `ticket.escalated`. */
  escalation?: ToldEscalation
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
  /** Present for every `report.*` kind. */
  report?: ToldReport
  /** The accounts that the rules name themselves: for the audience `named`. */
  recipientIds?: readonly string[]
}

/** What an occurrence is about, by the field that carries it. */
type Subject = 'ticket' | 'account' | 'announcement' | 'booking' | 'event' | 'listing' | 'post' | 'report'

/** @throws Error when a happening came without what it is about: a fault of the caller. */
function carried<Field extends Subject>(
  occurrence: Occurrence,
  field: Field,
): NonNullable<Occurrence[Field]> {
  const subject = occurrence[field]
  if (!subject) throw new Error(`${occurrence.kind} was told without its ${field}.`)
  return subject
}

/** What an occurrence of each kind is about. @throws Error when it came without: a fault of the caller. */
export const ticketOf = (occurrence: Occurrence) => carried(occurrence, 'ticket')
export const accountOf = (occurrence: Occurrence) => carried(occurrence, 'account')
export const announcementOf = (occurrence: Occurrence) => carried(occurrence, 'announcement')
export const bookingOf = (occurrence: Occurrence) => carried(occurrence, 'booking')
export const eventOf = (occurrence: Occurrence) => carried(occurrence, 'event')
export const listingOf = (occurrence: Occurrence) => carried(occurrence, 'listing')
export const postOf = (occurrence: Occurrence) => carried(occurrence, 'post')
export const reportOf = (occurrence: Occurrence) => carried(occurrence, 'report')
