import { CATEGORY_ICONS } from '@/domain/announcements/words'
import { URGENCIES } from '@/domain/notifications'
import { administrator, anyoneSignedIn } from '../access'
import { defineCollection } from '../define'
import { choices } from '../fields'

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
    defaultColumns: ['name', 'nameHi', 'defaultUrgency', 'isActive'],
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
    { name: 'color', type: 'text', required: true, maxLength: 7, validate: isHexColor },
    { name: 'icon', type: 'select', required: true, options: choices(CATEGORY_ICONS) },
    {
      name: 'defaultUrgency',
      type: 'select',
      required: true,
      options: choices(URGENCIES),
      defaultValue: 'normal',
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true },
  ],
})
