import type { Client } from 'pg'
import { startOfLocalMonth } from '@/domain/time'
import { env } from '@/server/env'
import { storeAnnouncementCategories, storeCategories, storeSettings } from '../seed/store'
import { storeAnnouncements } from './announcements/store'
import { storeBookings } from './bookings/store'
import { Calendar } from './calendar'
import { readCategories } from './categories'
import { storeCommunity } from './community'
import { Dice } from './dice'
import { storeEvents } from './events/store'
import { eventsOf } from './events/year'
import { storeActivity } from './figures/activity'
import { storeBudgets } from './figures/budgets'
import { storeStaffMessages } from './figures/staff-messages'
import { storeStaffReports } from './figures/staff-reports'
import { tellHistory } from './history'
import { storeHistory } from './history/store'
import { World } from './history/world'
import { storeMessages } from './messages'
import { hashDemoPassword } from './password'
import { buildPeople } from './people'
import { OPENED_DAYS_AGO } from './people/staff'
import { storePeople } from './people/store'
import { storeServiceHours } from './service-hours'

const ESTATE = {
  name: 'The Khaki Estate',
  address: 'The Khaki Estate\nBaner–Pashan Link Road\nPune 411021',
  phone: '+91 20 5550 0147',
  email: 'office@khaki.example',
}

/** What the demo consists of, in numbers. */
export interface DemoCounts {
  flats: number
  residents: number
  accounts: number
  tickets: number
  updates: number
  announcements: number
  receipts: number
  facilities: number
  bookings: number
  ledgerEntries: number
  events: number
  rsvps: number
  listings: number
  photos: number
  documents: number
  activityDays: number
  notifications: number
}

/** Fills an empty database, inside the caller's transaction. The same day gives the same estate. */
export async function seedDemo(client: Client, now: Date, say: (line: string) => void): Promise<DemoCounts> {
  const calendar = new Calendar(now, env.timeZone)
  const dice = new Dice(calendar.today)
  const stamps = { id: () => dice.uuid(), at: calendar.at(OPENED_DAYS_AGO + 1, 10) }
  await storeCategories(client, stamps)
  await storeAnnouncementCategories(client, stamps)
  await storeSettings(client, stamps, ESTATE)
  const people = buildPeople(dice, calendar, await readCategories(client))
  await storePeople(client, people, { dice, calendar, password: await hashDemoPassword() })
  const world = new World(dice, calendar, people, await readCategories(client))
  say(`${people.flats.length} flats, ${people.residents.length} residents, ${people.staff.length} staff`)
  const chronicles = tellHistory(world)
  await storeHistory(client, chronicles)
  await storeBudgets(client, startOfLocalMonth(now, env.timeZone))
  const updates = chronicles.reduce((sum, chronicle) => sum + chronicle.updates.length, 0)
  say(`${chronicles.length} tickets with ${updates} timeline entries`)
  const { announcements, receipts, ...told } = await storeAnnouncements(client, world)
  say(`${announcements} announcements with ${receipts} receipts`)
  const events = eventsOf(world)
  const booked = await storeBookings(client, world, events)
  say(
    `${booked.facilities} facilities with ${booked.bookings} bookings and ${booked.entries} amounts of money`,
  )
  const held = await storeEvents(client, world, events, booked.holds)
  say(`${events.length} events with ${held.rsvps} answers`)
  const shared = await storeCommunity(client, world, events, ESTATE.name)
  say(`${shared.listings} listings, ${shared.photos} photos and ${shared.documents} documents`)
  const activityDays = await storeActivity(client, world)
  say(`${activityDays} days on which somebody was here`)
  const reports = await storeStaffReports(client, world)
  say(`${reports.length} days, weeks and months with reports of the staff`)
  const notifications =
    told.notifications +
    booked.notifications +
    held.notifications +
    shared.notifications +
    (await storeMessages(client, world, chronicles)) +
    (await storeStaffMessages(client, world, reports))
  say(`${notifications} messages of the last two weeks`)
  await storeServiceHours(client, calendar, dice)
  return {
    flats: people.flats.length,
    residents: people.residents.length,
    accounts: people.residents.filter((resident) => resident.account).length,
    tickets: chronicles.length,
    updates,
    announcements,
    receipts,
    facilities: booked.facilities,
    bookings: booked.bookings,
    ledgerEntries: booked.entries,
    events: events.length,
    rsvps: held.rsvps,
    listings: shared.listings,
    photos: shared.photos,
    documents: shared.documents,
    activityDays,
    notifications,
  }
}
