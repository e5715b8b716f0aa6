import type { BookingStatus } from '../bookings/words'
import type { EventType } from '../events/words'
import type { StaffFigures } from '../figures/staff'
import type { ReportSpan } from '../figures/staff-spans'
import type { ListingType } from '../listings/words'
import type { ReportReason } from '../moderation/words'
import type { Clock } from '../sla/words'
import type { Priority, TicketScope } from '../tickets/words'
import type { Urgency } from './words'

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

/** What became of a ticket's promise. */
export interface ToldEscalation {
  clock: Clock
  /** How much of the promised time has passed: 75, 100, 150, 200. Null for an emergency that nobody took up. */
  percent: number | null
  promisedBy: Date
  /** Minutes left below 100 per cent, minutes late from there on. Elapsed, whatever the service hours. */
  minutes: number
  /** IANA zone of the estate, in which the promise is told. */
  zone: string
  /** Who could take it instead. */
  suggestion: { name: string; employeeId: string; workload: number } | null
  /** Who has the emergency now; null where nobody on call is left. */
  passedOnTo?: string | null
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

/** The figures of staff over a period that is over: the recipient's own, or what all of them did together. */
export interface ToldReport {
  span: ReportSpan
  own?: { employeeId: string; figures: StaffFigures; before: StaffFigures | null }
  team?: { people: number; resolved: number; onTimeRate: number | null }
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
