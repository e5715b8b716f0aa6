import type { Audience } from '@/domain/announcements/audience'
import type { EventType } from '@/domain/events/words'
import type { AuthorKey } from '../announcements/notice'

/** What an event of the demo is like, whenever it takes place. */
export interface EventPlan {
  title: string
  description: string
  eventType: EventType
  by: AuthorKey
  /** Where it is, for what takes no facility. */
  location: string | null
  /** Local hour at which it begins, and how long it lasts. */
  hour: number
  minutes: number
  isAllDay: boolean
  /** Heads; null for as many as come. */
  capacity: number | null
  maxGuests: number
  audience: Partial<Audience>
  /** Days before it on which it is published. */
  aheadDays: number
  /** How many of those who are asked answer, 0–1. */
  appeal: number
}

type More = Partial<Omit<EventPlan, 'title' | 'description' | 'eventType' | 'by' | 'hour' | 'minutes'>>

/** An event with what most have in common filled in. */
export function eventPlan(
  title: string,
  description: string,
  eventType: EventType,
  by: AuthorKey,
  [hour, minutes]: readonly [hour: number, minutes: number],
  more: More = {},
): EventPlan {
  return {
    ...{ title, description, eventType, by, hour, minutes },
    location: 'Club house',
    isAllDay: false,
    capacity: null,
    maxGuests: 4,
    audience: { everyone: true },
    aheadDays: 12,
    appeal: 0.2,
    ...more,
  }
}
