import type { ResidentType } from '@/domain/actor'
import { type Audience, parseAudience } from '@/domain/announcements/audience'
import { DEFAULT_MAX_GUESTS, type EventType } from '@/domain/events/words'
import { toLocalTime } from '@/domain/time'
import { idOf } from '@/hooks/ids'
import type { Event } from '@/payload-types'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import type { Viewer } from '@/web/data/viewer'

const MINUTE_MS = 60_000
/** Facilities that an event can be held in: more than an estate has. */
const FACILITIES_MAX = 100

/** An event as its form is filled. Times are local ones of the estate, `YYYY-MM-DDTHH:mm`. */
export interface EventDraft {
  title: string
  type: EventType
  description: string
  start: string
  end: string
  isAllDay: boolean
  facilityId: string
  location: string
  capacity: string
  maxGuests: string
  rsvpDeadline: string
  audience: Audience
}

/** What the form offers to choose from. */
export interface DraftChoices {
  facilities: { id: string; name: string }[]
  blocks: string[]
}

const EVERYBODY: Audience = parseAudience({ everyone: true })

export const EMPTY_DRAFT: EventDraft = {
  title: '',
  type: 'other',
  description: '',
  start: '',
  end: '',
  isAllDay: false,
  facilityId: '',
  location: '',
  capacity: '',
  maxGuests: String(DEFAULT_MAX_GUESTS),
  rsvpDeadline: '',
  audience: EVERYBODY,
}

/** What the form of a stored event is filled with. */
export function draftOf(event: Event): EventDraft {
  const local = (at: string | Date) => toLocalTime(new Date(at), env.timeZone)
  // An event of whole days ends with the midnight after them: its form names the last of the days.
  const end = event.allDay ? new Date(new Date(event.end).getTime() - MINUTE_MS) : event.end
  const audience = parseAudience(event.audience)
  const isUntilStart = !event.rsvpDeadline || event.rsvpDeadline === event.start
  return {
    title: event.title,
    type: event.eventType,
    description: event.description ?? '',
    start: local(event.start),
    end: local(end),
    isAllDay: event.allDay === true,
    facilityId: idOf(event.facility) ?? '',
    location: event.location ?? '',
    capacity: event.capacity ? String(event.capacity) : '',
    maxGuests: String(event.maxGuests ?? DEFAULT_MAX_GUESTS),
    // Answers until it begins are what an empty field stands for, wherever the start is moved.
    rsvpDeadline: isUntilStart ? '' : local(event.rsvpDeadline ?? event.start),
    audience: event.audience ? audience : EVERYBODY,
  }
}

export async function draftChoices({ payload, req }: Viewer): Promise<DraftChoices> {
  const [{ docs }, blocks] = await Promise.all([
    payload.find({
      collection: 'facilities',
      where: { isActive: { not_equals: false } },
      depth: 0,
      limit: FACILITIES_MAX,
      pagination: false,
      sort: 'name',
      select: { name: true },
      overrideAccess: false,
      req,
    }),
    onPool(payload).rows<{ block: string }>(sql`select distinct block from flats order by block`),
  ])
  return {
    facilities: docs.map(({ id, name }) => ({ id, name })),
    blocks: blocks.map(({ block }) => block),
  }
}

/** The names of the boxes that stand for an audience: one for each block and each kind of resident. */
export const blockField = (block: string): string => `block-${block}`
export const kindField = (kind: ResidentType): string => `kind-${kind}`
