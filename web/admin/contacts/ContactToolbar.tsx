import type { BeforeListTableServerProps } from 'payload'
import { labelOf } from '@/collections/fields'
import { CONTACT_TYPES } from '@/domain/contacts/words'
import type { Condition } from '../conditions'
import { QuickLinks } from '../QuickLinks'

/** Above the list of important contacts: each kind of them, and those that residents do not see. */
export function ContactToolbar({ searchParams }: BeforeListTableServerProps) {
  const filters: { label: string; conditions: Condition[] }[] = [
    { label: 'Everything', conditions: [] },
    ...CONTACT_TYPES.map((type) => ({
      label: labelOf(type),
      conditions: [{ contactType: { equals: type } }],
    })),
    { label: 'Not shown', conditions: [{ isActive: { equals: false } }] },
  ]
  return (
    <QuickLinks list="emergency-contacts" filters={filters} {...(searchParams ? { searchParams } : {})} />
  )
}
