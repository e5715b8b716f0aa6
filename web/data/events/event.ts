import { has } from '@/domain/actor'
import { isDoorOpen, isUndoOpen } from '@/domain/events/check-in'
import { isTakingAnswers } from '@/domain/events/event'
import { changesEvent, runsEvent } from '@/domain/events/parts'
import {
  CHECK_IN_OPENS_HOURS,
  DEFAULT_MAX_GUESTS,
  type EventStatus,
  type EventType,
} from '@/domain/events/words'
import { addHours } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import { isUuid } from '@/hooks/uuid'
import type { Event } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { type OwnAnswer, ownAnswer } from './answer'
import { hearersOf } from './hearers'
import { type Surroundings, surroundingsOf } from './surroundings'

/** What the viewer can do with an event now. */
interface EventOffers {
  /** `all` answers; after the deadline only a `no`, from whoever meant to come; none once it has begun. */
  answers: 'all' | 'no' | 'none'
  /** To say how it was. */
  rates: boolean
  /** Runs it: sees who comes, and lets people in. */
  runs: boolean
  /** Whether people are checked in now. */
  isDoorOpen: boolean
  /** Whether who was counted in may be taken out again. */
  isUndoOpen: boolean
  edits: boolean
  publishes: boolean
  cancels: boolean
}

/** An event as its page shows it to one viewer. Instants as ISO texts. */
export interface EventView extends Surroundings {
  id: string
  title: string
  description: string | null
  type: EventType
  status: EventStatus
  start: string
  end: string
  isAllDay: boolean
  hasBegun: boolean
  isOver: boolean
  location: string | null
  facility: { id: string; name: string } | null
  capacity: number | null
  headsGoing: number
  headsWaiting: number
  maxGuests: number
  /** Until when answers are taken: its own deadline, or its start. */
  answersUntil: string
  doorOpensAt: string
  cancelReason: string | null
  answer: OwnAnswer | null
  /** How many others hear of it when the viewer publishes it; null where they do not. */
  hearers: number | null
  offers: EventOffers
  /** The event in the admin panel, for those who work there. */
  panelPath: string | null
}

/** The stored event of an address, as far as the viewer may see it; null when there is none that they may see. */
export async function findEvent(
  { payload, req }: Viewer,
  id: unknown,
  depth: 0 | 1 = 0,
): Promise<Event | null> {
  if (!isUuid(id)) return null
  return payload.findByID({
    collection: 'events',
    id,
    depth,
    populate: { facilities: { name: true } },
    disableErrors: true,
    overrideAccess: false,
    req,
  })
}

/** The event of a page. */
export async function viewEvent(viewer: Viewer, id: unknown): Promise<EventView | null> {
  const event = await findEvent(viewer, id, 1)
  if (!event) return null
  const [answer, surroundings] = await Promise.all([
    ownAnswer(viewer, event.id),
    surroundingsOf(viewer, event.id),
  ])
  const shown = { ...plain(event, nowOf(viewer.req)), ...surroundings, answer }
  const offers = offersFor(viewer, shown, idOf(event.author))
  return {
    ...shown,
    offers,
    hearers: offers.publishes ? await hearersOf(viewer, event) : null,
    panelPath: has(viewer.actor, 'panel') ? `/admin/collections/events/${event.id}` : null,
  }
}

function plain(event: Event, now: Date) {
  const { facility } = event
  const start = new Date(event.start)
  return {
    id: event.id,
    title: event.title,
    description: event.description || null,
    type: event.eventType,
    status: event.status ?? ('draft' as const),
    start: event.start,
    end: event.end,
    isAllDay: event.allDay === true,
    hasBegun: start <= now,
    isOver: new Date(event.end) <= now,
    location: event.location || null,
    facility: facility && typeof facility === 'object' ? { id: facility.id, name: facility.name } : null,
    capacity: event.capacity ?? null,
    headsGoing: event.headsGoing ?? 0,
    headsWaiting: event.headsWaiting ?? 0,
    maxGuests: event.maxGuests ?? DEFAULT_MAX_GUESTS,
    answersUntil: event.rsvpDeadline ?? event.start,
    doorOpensAt: addHours(start, -CHECK_IN_OPENS_HOURS).toISOString(),
    cancelReason: event.cancelReason || null,
  }
}

type Shown = Omit<EventView, 'offers' | 'hearers' | 'panelPath'>

function offersFor(viewer: Viewer, event: Shown, authorId: string | null): EventOffers {
  const { actor, req } = viewer
  const now = nowOf(req)
  const isOn = event.status === 'published'
  const runs = runsEvent(actor, authorId)
  const changes = changesEvent(actor, authorId)
  const isCheckedIn = Boolean(event.answer?.checkedInAt)
  return {
    answers: isOn && !isCheckedIn ? answersAt(event, now) : 'none',
    rates: isCheckedIn && event.isOver && event.status !== 'cancelled' && event.ownStars === null,
    runs,
    isDoorOpen: isDoorOpen(timesOf(event), now),
    isUndoOpen: isUndoOpen(timesOf(event), now),
    edits: changes && !event.isOver && (isOn || event.status === 'draft'),
    publishes: changes && event.status === 'draft' && !event.hasBegun,
    cancels: changes && isOn && !event.isOver,
  }
}

const timesOf = ({ status, start, end, answersUntil }: Shown) => ({
  status,
  start: new Date(start),
  end: new Date(end),
  rsvpDeadline: new Date(answersUntil),
})

function answersAt(event: Shown, now: Date): EventOffers['answers'] {
  const { hasBegun, answer } = event
  if (isTakingAnswers(timesOf(event), now)) return 'all'
  return !hasBegun && answer && answer.response !== 'no' ? 'no' : 'none'
}
