import { randomUUID } from 'node:crypto'
import { UNNAMED_ESTATE } from '@/domain/estate'
import { inOneTransaction, requireSchema, withConnection } from './connection'
import { CONTACTS } from './seed/contacts'
import { storeAnnouncementCategories, storeCategories, storeContacts, storeSettings } from './seed/store'

/** What every real estate needs before its first ticket: the categories and a settings row. Adds only what is missing. */
export async function seed(): Promise<void> {
  const added = await withConnection(
    async (client) => {
      await requireSchema(client)
      return inOneTransaction(client, async () => {
        // Two at once would both find the same things missing.
        await client.query(
          `lock table ticket_categories, announcement_categories, emergency_contacts, settings
        in share row exclusive mode`,
        )
        const stamps = { id: randomUUID, at: new Date() }
        const categories = await storeCategories(client, stamps)
        const kinds = await storeAnnouncementCategories(client, stamps)
        const contacts = await storeContacts(client, stamps, CONTACTS)
        const isNamed = await storeSettings(client, stamps, UNNAMED)
        return [
          ...(categories > 0 ? [`${categories} ticket categories`] : []),
          ...(kinds > 0 ? [`${kinds} announcement categories`] : []),
          ...(contacts > 0 ? [`${contacts} important contacts`] : []),
          ...(isNamed ? ['the settings'] : []),
        ]
      })
    },
    { mayMake: true },
  )
  const line = added.length > 0 ? `Added ${added.join(' and ')}.` : 'Nothing was missing.'
  process.stderr.write(`${line}\n`)
}

/** The administrator fills in the rest. */
const UNNAMED = { name: UNNAMED_ESTATE, address: null, phone: null, email: null }
