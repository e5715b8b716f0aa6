import type { ClientBase } from 'pg'
import { insertRows, type Row } from '../../seed/insert'
import type { Happening } from '../events/happening'
import { continueNumbers, numbersFor } from '../history/numbers'
import type { World } from '../history/world'
import { OPENED_DAYS_AGO } from '../people/staff'
import { closePlaces } from './closures'
import { Course } from './course'
import { EventHold } from './event-hold'
import type { Life } from './life'
import { messagesAbout } from './messages'
import { buildPlaces, type Place } from './place'
import { bookThePresent } from './present'
import { bookingRow, closureRows, facilityRows } from './rows'
import { liveThroughYear } from './year'

/** What was booked, in numbers. */
export interface BookingCounts {
  facilities: number
  bookings: number
  entries: number
  notifications: number
  /** What the estate's events take; written with them. */
  holds: EventHold[]
}

/** Writes the facilities and a year of bookings with their money, and what was sent about the last ones. */
export async function storeBookings(
  client: ClientBase,
  world: World,
  events: readonly Happening[],
): Promise<BookingCounts> {
  const places = await livePlaces(world, events)
  const lives = [...places.values()].flatMap((place) => place.lives)
  const holds = [...places.values()].flatMap((place) => place.holds)
  number(world, [...lives, ...holds])
  await storePlaces(client, world, [...places.values()])
  await insertRows(client, 'bookings', lives.map(bookingRow))
  const entries = entryRows(world, lives)
  await insertRows(client, 'ledger_entries', entries)
  const { notifications, deliveries } = messagesAbout(world, lives)
  await insertRows(client, 'notifications', notifications)
  await insertRows(client, 'deliveries', deliveries)
  await continueNumbers(client, [
    ...lives.map((life) => life.number),
    ...holds.map((hold) => hold.number),
    ...entries.map(({ number }) => String(number)),
  ])
  return {
    facilities: places.size,
    bookings: lives.length,
    entries: entries.length,
    notifications: notifications.length,
    holds,
  }
}

async function livePlaces(world: World, events: readonly Happening[]): Promise<Map<string, Place>> {
  const places = buildPlaces(world)
  const course = new Course(world)
  closePlaces(world, places)
  holdForEvents(world, places, events)
  await bookThePresent(world, places)
  await liveThroughYear(world, places, course)
  return places
}

/** The estate's own events come before whatever anybody asks for. */
function holdForEvents(world: World, places: Map<string, Place>, events: readonly Happening[]): void {
  world.dice.restart('bookings/events')
  const hall = places.get('Community Hall')
  for (const event of events)
    if (hall && event.coming?.isInHall) hall.holds.push(new EventHold(hall, event, world.dice.uuid()))
}

/** Numbers them in the order in which they were asked for. */
function number({ calendar }: World, booked: (Life | EventHold)[]): void {
  const inOrder = booked.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const numbers = numbersFor(
    'BKG',
    inOrder.map(({ at }) => at),
    calendar.zone,
  )
  for (const [index, one] of inOrder.entries()) one.number = numbers[index] ?? ''
}

async function storePlaces(client: ClientBase, world: World, places: readonly Place[]): Promise<void> {
  world.dice.restart('bookings/rows')
  const opened = world.calendar.at(OPENED_DAYS_AGO, 11)
  for (const place of places) {
    for (const [table, rows] of Object.entries(facilityRows(world.dice, place, opened)))
      await insertRows(client, table, rows)
    await insertRows(client, 'closures', closureRows(place))
  }
}

function entryRows({ calendar, people }: World, lives: readonly Life[]): Row[] {
  const accountant = people.staff.find(({ role }) => role === 'accountant')
  const entries = lives
    .flatMap((life) => life.entries.map((entry) => ({ entry, bookingId: life.booking.id })))
    .sort((a, b) => a.entry.at.getTime() - b.entry.at.getTime())
  const numbers = numbersFor(
    'RCP',
    entries.map(({ entry }) => entry.at),
    calendar.zone,
  )
  return entries.map(({ entry, bookingId }, index) => ({
    id: entry.id,
    number: numbers[index],
    booking_id: bookingId,
    kind: entry.kind,
    amount_paise: entry.amountPaise,
    method: entry.method,
    reference: entry.reference || null,
    recorded_by_id: accountant?.account.id ?? null,
    created_at: entry.at,
    updated_at: entry.at,
  }))
}
