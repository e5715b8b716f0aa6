import type { Where } from 'payload'
import type { EventStatus, EventType } from '@/domain/events/words'
import { addDays } from '@/domain/time'
import { nowOf } from '@/hooks/actor'
import { idOf } from '@/hooks/ids'
import type { Event } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'
import { type AnswerSign, answersTo } from './answer-signs'
import type { EventChoice } from './choice'

/** Events on one page of a list. */
const PAGE_SIZE = 20
/** Days: what began longer ago is not looked for among what is still going on. */
const LONGEST_DAYS = 92
/** Events of one person that are still ahead. */
const AHEAD_MAX = 100
/** Events of one person that are looked for by their answers, the latest first. */
const ANSWERED_MAX = 200

/** An event as a list shows it. Instants as ISO texts. */
export interface EventRow {
  id: string
  title: string
  type: EventType
  status: EventStatus
  start: string
  end: string
  isAllDay: boolean
  location: string | null
  facilityName: string | null
  capacity: number | null
  headsGoing: number
  headsWaiting: number
  /** The viewer's own; null while there is none. */
  answer: AnswerSign | null
}

/** A page of the events that the viewer sees. */
export async function eventPage(
  viewer: Viewer,
  { view, type, page }: EventChoice,
): Promise<{ rows: EventRow[]; hasMore: boolean }> {
  const ofType: Where[] = type ? [{ eventType: { equals: type } }] : []
  const shown = { and: [await ofView(viewer, view), ...ofType] }
  const ahead = view === 'mine' && page === 1 ? await ownAhead(viewer, shown) : []
  const where = view === 'mine' ? { and: [shown, isOverAt(nowOf(viewer.req))] } : shown
  const sort = view === 'coming' ? 'start' : '-start'
  // Whether there is another page is asked by its first row.
  const [found, beyond] = await Promise.all([
    readEvents(viewer, where, { sort, limit: PAGE_SIZE, page }),
    readEvents(viewer, where, { sort, limit: 1, page: page * PAGE_SIZE + 1 }),
  ])
  const docs = [...ahead, ...found]
  const answers = await answersTo(
    viewer,
    docs.map(({ id }) => id),
  )
  return {
    rows: docs.map((doc) => ({ ...rowOf(doc), answer: answers.get(doc.id) ?? null })),
    hasMore: beyond.length > 0,
  }
}

/** What a person has ahead, the soonest first; the first page of their list shows it before what is over. */
const ownAhead = (viewer: Viewer, where: Where): Promise<Event[]> =>
  readEvents(
    viewer,
    { and: [where, isOnAfter(nowOf(viewer.req))] },
    { sort: 'start', limit: AHEAD_MAX, page: 1 },
  )

const isOverAt = (now: Date): Where => ({ end: { less_than_equal: now.toISOString() } })
const isOnAfter = (now: Date): Where => ({ end: { greater_than: now.toISOString() } })

async function ofView(viewer: Viewer, view: EventChoice['view']): Promise<Where> {
  const now = nowOf(viewer.req)
  const isAnnounced: Where = { status: { not_equals: 'draft' } }
  if (view === 'past') return { and: [isAnnounced, isOverAt(now)] }
  if (view === 'coming') {
    const recent = { start: { greater_than: addDays(now, -LONGEST_DAYS).toISOString() } }
    return { and: [isAnnounced, recent, isOnAfter(now)] }
  }
  return { or: [{ author: { equals: viewer.actor.userId } }, { id: { in: await answeredBy(viewer) } }] }
}

/** The events that somebody means to come to, or waits for. */
async function answeredBy({ payload, req, actor }: Viewer): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'rsvps',
    where: { and: [{ user: { equals: actor.userId } }, { response: { in: ['yes', 'maybe'] } }] },
    sort: '-answeredAt',
    limit: ANSWERED_MAX,
    pagination: false,
    depth: 0,
    select: { event: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ event }) => idOf(event) ?? '')
}

async function readEvents(
  { payload, req }: Viewer,
  where: Where,
  { sort, limit, page }: { sort: string; limit: number; page: number },
): Promise<Event[]> {
  const { docs } = await payload.find({
    collection: 'events',
    where,
    sort,
    limit,
    page,
    pagination: false,
    depth: 1,
    populate: { facilities: { name: true } },
    select: SHOWN,
    overrideAccess: false,
    req,
  })
  return docs as unknown as Event[]
}

const SHOWN = {
  title: true,
  eventType: true,
  status: true,
  start: true,
  end: true,
  allDay: true,
  location: true,
  facility: true,
  capacity: true,
  headsGoing: true,
  headsWaiting: true,
} as const

function rowOf(doc: Event): Omit<EventRow, 'answer'> {
  const { facility } = doc
  return {
    id: doc.id,
    title: doc.title,
    type: doc.eventType,
    status: doc.status ?? 'draft',
    start: doc.start,
    end: doc.end,
    isAllDay: doc.allDay === true,
    location: doc.location || null,
    facilityName: facility && typeof facility === 'object' ? facility.name : null,
    capacity: doc.capacity ?? null,
    headsGoing: doc.headsGoing ?? 0,
    headsWaiting: doc.headsWaiting ?? 0,
  }
}
