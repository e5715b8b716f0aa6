import { CATEGORY_ICONS } from '@/domain/announcements/words'
import { URGENCIES } from '@/domain/notifications'
import { administrator, anyoneSignedIn } from '../access'
import { defineCollection } from '../define'
import { choices, YES_CELL } from '../fields'

/** Six hex digits behind a `#`. */
function isHexColor(value: string | null | undefined): true | string {
  return /^#[0-9a-f]{6}$/i.test(value ?? '') || 'Write six hex digits, such as #2f6f4f.'
}

/** What an announcement is about: its sign on every page, and how urgent it is unless its author says otherwise. */
export const announcementCategories = defineCollection({
  slug: 'announcement-categories',
  isAudited: true,
  labels: { singular: 'Announcement category', plural: 'Announcement categories' },
  admin: {
    group: 'Announcements',
    useAsTitle: 'name',
    defaultColumns: ['name', 'color', 'icon', 'nameHi', 'defaultUrgency', 'isActive'],
  },
  defaultSort: 'name',
  access: {
    create: administrator,
    read: anyoneSignedIn,
    update: administrator,
    delete: administrator,
  },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, maxLength: 60 },
    { name: 'nameHi', type: 'text', label: 'Name in Hindi', maxLength: 60 },
    {
      name: 'color',
      type: 'text',
      required: true,
      maxLength: 7,
      validate: isHexColor,
      admin: {
        components: {
          Field: '/web/admin/announcements/ColorField.tsx#ColorField',
          Cell: '/web/admin/announcements/cells.tsx#ColorCell',
        },
      },
    },
    { name: 'icon', type: 'select', required: true, options: choices(CATEGORY_ICONS) },
    {
      name: 'defaultUrgency',
      type: 'select',
      required: true,
      options: choices(URGENCIES),
      defaultValue: 'normal',
      admin: { components: { Cell: '/web/admin/announcements/cells.tsx#UrgencyCell' } },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      admin: { components: YES_CELL, description: 'Offered for new announcements.' },
    },
  ],
})
