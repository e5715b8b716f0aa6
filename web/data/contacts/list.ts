import type { ContactType } from '@/domain/contacts/words'
import type { EmergencyContact } from '@/payload-types'
import type { Viewer } from '@/web/data/viewer'

/** Numbers on the page: more than one sheet of paper holds. */
const CONTACTS_MAX = 100
/** What is looked for in need comes first. */
const ORDER: readonly ContactType[] = [
  'emergency',
  'security',
  'medical',
  'maintenance',
  'management',
  'vendor',
  'other',
]

export interface ContactGroup {
  type: ContactType
  contacts: EmergencyContact[]
}

/** The contacts in use, by kind: emergencies first, and in each by name. */
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
  return ORDER.map((type) => ({ type, contacts: docs.filter((one) => one.contactType === type) })).filter(
    ({ contacts }) => contacts.length > 0,
  )
}
