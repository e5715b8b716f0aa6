import { keepsContacts } from '@/domain/contacts/keepers'
import { CONTACT_TYPES, HOURS_MAX, NAME_MAX, NOTE_MAX, PHONE_MAX } from '@/domain/contacts/words'
import { storeContact } from '@/hooks/contacts/store-contact'
import { may, which } from '../access'
import { defineCollection } from '../define'
import { choices, TEXT_CELL, YES_CELL } from '../fields'

/** Whom to call, and when they answer. */
export const emergencyContacts = defineCollection({
  slug: 'emergency-contacts',
  isAudited: true,
  labels: { singular: 'Important contact', plural: 'Important contacts' },
  admin: {
    group: 'Community',
    useAsTitle: 'name',
    description: 'Whom residents call in need, and when they answer.',
    defaultColumns: ['name', 'contactType', 'phone', 'available24x7', 'availableHours', 'isActive'],
    listSearchableFields: ['name', 'phone'],
    components: { beforeListTable: ['/web/admin/contacts/ContactToolbar.tsx#ContactToolbar'] },
  },
  defaultSort: 'name',
  access: {
    create: may(keepsContacts),
    // What the office has taken off the list is for who keeps it.
    read: which((actor) => keepsContacts(actor) || { isActive: { not_equals: false } }),
    update: may(keepsContacts),
    delete: may(keepsContacts),
  },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: NAME_MAX },
    { name: 'nameHi', type: 'text', label: 'Name in Hindi', maxLength: NAME_MAX },
    { name: 'contactType', type: 'select', options: choices(CONTACT_TYPES), required: true },
    { name: 'phone', type: 'text', required: true, maxLength: PHONE_MAX },
    {
      name: 'available24x7',
      label: 'Day and night',
      type: 'checkbox',
      defaultValue: false,
      admin: { components: YES_CELL },
    },
    {
      name: 'availableHours',
      type: 'text',
      maxLength: HOURS_MAX,
      admin: {
        description: 'Such as “Mon–Sat 9–18”.',
        condition: (data) => data.available24x7 !== true,
        components: TEXT_CELL,
      },
    },
    { name: 'note', type: 'text', maxLength: NOTE_MAX },
    { name: 'isActive', type: 'checkbox', defaultValue: true, admin: { components: YES_CELL } },
  ],
  hooks: { beforeChange: [storeContact] },
})
