import type { ClientBase } from 'pg'
import { CONTACTS } from '../seed/contacts'
import { insertRows } from '../seed/insert'
import { storeContacts } from '../seed/store'
import { ESTATE_CONTACTS } from './contacts/plan'
import { storeDocuments } from './documents/store'
import type { Happening } from './events/happening'
import { storeGallery } from './gallery/store'
import type { World } from './history/world'
import { storeHouseholds } from './households/store'
import { reportRows } from './listings/reports'
import { storeListings } from './listings/store'
import { OPENED_DAYS_AGO } from './people/staff'

/** What neighbours share, in numbers. */
export interface CommunityCounts {
  listings: number
  photos: number
  documents: number
  notifications: number
}

/** Writes the market, the gallery with the albums of `events`, the documents, the contacts and who lived where. */
export async function storeCommunity(
  client: ClientBase,
  world: World,
  events: readonly Happening[],
  estate: string,
): Promise<CommunityCounts> {
  await storeHouseholds(client, world)
  const stamps = {
    id: () => world.dice.uuid(),
    at: world.calendar.at(OPENED_DAYS_AGO, 12),
  }
  world.dice.restart('contacts')
  await storeContacts(client, stamps, [...CONTACTS, ...ESTATE_CONTACTS])
  const { offers, notifications } = await storeListings(client, world)
  const photos = await storeGallery(client, world, events)
  await insertRows(client, 'reports', reportRows(world, offers, photos))
  const documents = await storeDocuments(client, world, estate)
  return { listings: offers.length, photos: photos.length, documents, notifications }
}
