import { administrator, anyoneSignedIn } from '../access'
import { defineCollection } from '../define'
import { choices } from '../fields'

/** Highest floor the register knows; basements go down to five. */
const FLOOR_MAX = 200
const FLOOR_MIN = -5

export const flats = defineCollection({
  slug: 'flats',
  isAudited: true,
  admin: {
    group: 'People',
    useAsTitle: 'number',
    description: 'Every flat, with the tickets that were reported for it.',
    defaultColumns: ['number', 'block', 'floor', 'status'],
    listSearchableFields: ['number', 'block'],
  },
  defaultSort: 'number',
  access: { create: administrator, read: anyoneSignedIn, update: administrator, delete: administrator },
  fields: [
    { name: 'number', type: 'text', required: true, unique: true, maxLength: 20 },
    { name: 'block', type: 'text', required: true, index: true, maxLength: 10 },
    { name: 'floor', type: 'number', min: FLOOR_MIN, max: FLOOR_MAX, custom: { integer: true } },
    {
      name: 'status',
      type: 'select',
      options: choices(['occupied', 'vacant', 'locked']),
      defaultValue: 'occupied',
    },
    {
      name: 'lived',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: {
          Field: { path: '/web/admin/people/LivedHere.tsx#LivedHere', serverProps: { field: 'flat' } },
        },
      },
    },
    {
      name: 'tickets',
      type: 'ui',
      admin: {
        components: {
          Field: {
            path: '/web/admin/TicketsOfDocument.tsx#TicketsOfDocument',
            serverProps: { field: 'flat' },
          },
        },
      },
    },
  ],
})
