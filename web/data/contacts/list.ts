import { byNeed } from '@/domain/contacts/order'
import type { ContactType } from '@/domain/contacts/words'
import type { EmergencyContact } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** Numbers on the page: more than one sheet of paper holds. */
const CONTACTS_MAX = 100

export interface ContactGroup {
  type: ContactType
  contacts: EmergencyContact[]
}

/** The contacts in use, by kind: emergencies first, and in each the numbers of all India before the rest by name. */
export async function contactGroups({ payload, req }: Viewer): Promise<ContactGroup[]> {
  const { docs } = await payload.find({
    collection: 'emergency-contacts',
    where: { isActive: { equals: true } },
    sort: 'name',
    limit: CONTACTS_MAX,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return byNeed(docs)
}
