import type { ClientBase } from 'pg'
import { insertRows, type Row } from '../../seed/insert'
import { continueNumbers, numbersFor } from '../history/numbers'
import type { World } from '../history/world'
import { OPENED_DAYS_AGO } from '../people/staff'
import { closePlaces } from './closures'
import { Course } from './course'
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
}

/** Writes the facilities and a year of bookings with their money, and what was sent about the last ones. */
export async function storeBookings(client: ClientBase, world: World): Promise<BookingCounts> {
  const places = await livePlaces(world)
  const lives = numbered(
    world,
    [...places.values()].flatMap((place) => place.lives),
  )
  await storePlaces(client, world, [...places.values()])
  await insertRows(client, 'bookings', lives.map(bookingRow))
  const entries = entryRows(world, lives)
  await insertRows(client, 'ledger_entries', entries)
  const { notifications, deliveries } = messagesAbout(world, lives)
  await insertRows(client, 'notifications', notifications)
  await insertRows(client, 'deliveries', deliveries)
  await continueNumbers(client, [
    ...lives.map(({ booking }) => booking.number),
    ...entries.map(({ number }) => String(number)),
  ])
  return {
    facilities: places.size,
    bookings: lives.length,
    entries: entries.length,
    notifications: notifications.length,
  }
}

async function livePlaces(world: World): Promise<Map<string, Place>> {
  const places = buildPlaces(world)
  const course = new Course(world)
  closePlaces(world, places)
  await bookThePresent(world, places)
  await liveThroughYear(world, places, course)
  return places
}

/** The oldest first, with their numbers. */
function numbered({ calendar }: World, lives: Life[]): Life[] {
  const inOrder = lives.toSorted((a, b) => a.beginning.at.getTime() - b.beginning.at.getTime())
  const numbers = numbersFor(
    'BKG',
    inOrder.map(({ beginning }) => beginning.at),
    calendar.zone,
  )
  for (const [index, life] of inOrder.entries()) life.booking.number = numbers[index] ?? ''
  return inOrder
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
