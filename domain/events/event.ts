import { type Audience, NOBODY, namesAnybody } from '../announcements/audience'
import { DEFAULT_MAX_GUESTS, type EventStatus } from './words'

/** An event as the rules see it. Instants are UTC, the end is exclusive. */
export interface EstateEvent {
  status: EventStatus
  start: Date
  end: Date
  /** Whole days of the estate's zone, from midnight to midnight. */
  isAllDay: boolean
  /** The last moment for an answer; null before it is first stored, then never. */
  rsvpDeadline: Date | null
  /** Heads, guests included; null for as many as come. */
  capacity: number | null
  /** Guests that one person may bring. */
  maxGuests: number
  /** Heads that have their places. */
  headsGoing: number
  audience: Audience
  authorId: string | null
}

/** Everybody who lives or works here: whom an event is for that names nobody. */
export const EVERYONE: Audience = { ...NOBODY, everyone: true }

/** An event of which nothing is known yet. */
export const BLANK = {
  status: 'draft',
  maxGuests: DEFAULT_MAX_GUESTS,
} as const satisfies Partial<EstateEvent>

/** Whether an event asks anybody to come, whoever that may turn out to be. */
export const isForSomebody = ({ audience }: EstateEvent): boolean => namesAnybody(audience)

/** Heads of a party: whoever answered, and their guests. */
export const headsOf = ({ guests }: { guests: number }): number => 1 + guests

/** Whether answers are still taken, and freed places given on: until the deadline, which is included. */
export function isTakingAnswers(
  { status, start, rsvpDeadline }: Pick<EstateEvent, 'status' | 'start' | 'rsvpDeadline'>,
  now: Date,
): boolean {
  return status === 'published' && now <= (rsvpDeadline ?? start)
}
