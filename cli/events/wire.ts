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
