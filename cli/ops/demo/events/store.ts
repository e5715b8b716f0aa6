import type { ClientBase } from 'pg'
import { storedAudience } from '@/domain/announcements/audience'
import { insertRows, type Row } from '../../seed/insert'
import { Readership } from '../announcements/readers'
import type { EventHold } from '../bookings/event-hold'
import type { World } from '../history/world'
import type { ToldRows } from '../telling'
import { type Answer, answersTo } from './answers'
import { type Attendance, attend } from './door'
import type { Happening } from './happening'
import { tellOfEvent } from './messages'
import { newsRows } from './news'

/** What took place, in numbers. */
interface EventCounts {
  events: number
  rsvps: number
  notifications: number
}

/** Writes the events with what was booked for them, who answered, who came and what they thought of it. */
export async function storeEvents(
  client: ClientBase,
  world: World,
  events: readonly Happening[],
  holds: readonly EventHold[],
): Promise<EventCounts> {
  const readership = new Readership(world)
  const rows = { rsvps: [] as Row[], event_walk_ins: [] as Row[], event_feedback: [] as Row[] }
  const told: ToldRows = { notifications: [], deliveries: [] }
  for (const event of events) {
    const answers = answersTo(world, event, readership)
    const attendance = attend(world, event, answers)
    rows.rsvps.push(...answers.map((answer) => rsvpRow(world, event, answer, attendance)))
    rows.event_walk_ins.push(...attendance.walkIns)
    rows.event_feedback.push(...attendance.feedback)
    tellOfEvent(world, event, { answers, readership, rows: told })
  }
  await insertRows(
    client,
    'events',
    events.map((event) => eventRow(event, holds)),
  )
  await insertRows(
    client,
    'event_news',
    events.flatMap((event) => newsRows(world, event)),
  )
  await insertRows(
    client,
    'bookings',
    holds.map((hold) => hold.row()),
  )
  await client.query('update events e set booking_id = b.id from bookings b where b.event_id = e.id')
  for (const [table, of] of Object.entries({ ...rows, ...told })) await insertRows(client, table, of)
  return { events: events.length, rsvps: rows.rsvps.length, notifications: told.notifications.length }
}

function eventRow(event: Happening, holds: readonly EventHold[]): Row {
  const { plan, coming, publishedAt, cancelledAt } = event
  const hold = holds.find(({ eventId }) => eventId === event.id)
  return {
    id: event.id,
    title: plan.title,
    description: plan.description,
    event_type: plan.eventType,
    status: event.status,
    start: event.start,
    end: event.end,
    all_day: plan.isAllDay,
    location: plan.location,
    facility_id: hold?.place.id ?? null,
    capacity: plan.capacity,
    max_guests: plan.maxGuests,
    rsvp_deadline: event.start,
    audience: storedAudience(event.audience),
    author_id: event.author.id,
    is_for_everyone: event.audience.everyone,
    heads_going: 0,
    heads_waiting: 0,
    published_at: publishedAt,
    cancelled_at: cancelledAt,
    cancel_reason: coming?.cancelled?.reason ?? null,
    created_at: event.createdAt,
    updated_at: cancelledAt ?? publishedAt ?? event.createdAt,
  }
}

function rsvpRow(world: World, event: Happening, answer: Answer, { checkedIn }: Attendance): Row {
  const { id, account, response, guests, comment, standing, queuedAt, at } = answer
  const checkedInAt = checkedIn.get(id) ?? null
  return {
    ...{ id, event_id: event.id, user_id: account.id, response, guests, comment, standing },
    answered_at: at,
    queued_at: queuedAt,
    checked_in_at: checkedInAt,
    checked_in_by_id: checkedInAt ? world.staff('SH001').account.id : null,
    created_at: at,
    updated_at: checkedInAt ?? at,
  }
}
