import type { EventStatus, EventType } from '../../domain/events/words'
import type { Audience, Reference, User } from '../wire'

/** An event as the server answers it. */
export interface EstateEvent {
  id: string
  title: string
  description?: string | null
  eventType: EventType
  status: EventStatus
  start: string
  /** Exclusive. */
  end: string
  allDay?: boolean | null
  location?: string | null
  facility?: Reference<{ id: string; name: string }>
  /** Heads; as many as come when empty. */
  capacity?: number | null
  headsGoing?: number | null
  headsWaiting?: number | null
  maxGuests?: number | null
  rsvpDeadline?: string | null
  audience?: Audience | null
  author?: Reference<User>
  publishedAt?: string | null
  cancelledAt?: string | null
  cancelReason?: string | null
}

/** Who said what to an event, who came, and how they found it: parties, and the heads in them. */
export interface Attendance {
  answered: number
  going: number
  goingHeads: number
  waitlisted: number
  waitlistedHeads: number
  maybe: number
  no: number
  checkedIn: number
  checkedInHeads: number
  walkInHeads: number
  attendedHeads: number
  /** Of the heads that were going, 0–1. */
  showRate: number | null
  feedback: { average: number | null; n: number; counts: Record<string, number> }
}
