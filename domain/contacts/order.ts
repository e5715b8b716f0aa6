import type { ContactType } from './words'

/** Kinds in the order in which they are looked for in need. */
const TYPES: readonly ContactType[] = [
  'emergency',
  'medical',
  'security',
  'maintenance',
  'management',
  'vendor',
  'other',
]
/** India's numbers for all emergencies, the police, fire and ambulance: before whatever else is of their kind. */
const FIRST: readonly string[] = ['112', '100', '101', '108', '102']

/** Contacts by kind, those for emergencies first; in each the numbers that everybody calls first, and the rest as given. */
export function byNeed<Contact extends { contactType: ContactType; phone: string }>(
  contacts: readonly Contact[],
): { type: ContactType; contacts: Contact[] }[] {
  const rank = ({ phone }: Contact) => (FIRST.includes(phone) ? FIRST.indexOf(phone) : FIRST.length)
  return TYPES.map((type) => ({
    type,
    contacts: contacts
      .filter(({ contactType }) => contactType === type)
      .toSorted((one, other) => rank(one) - rank(other)),
  })).filter((group) => group.contacts.length > 0)
}
