import { STAFF_ROLE_LABELS, STAFF_ROLES } from '@/domain/staff'
import { administrator, anyoneSignedIn } from '../access'
import { defineCollection } from '../define'
import { choices, YES_CELL } from '../fields'

/** The longest time to resolve that a category may promise, in hours: a year. */
const RESOLVE_HOURS_MAX = 8760

export const ticketCategories = defineCollection({
  slug: 'ticket-categories',
  isAudited: true,
  labels: { singular: 'Ticket category', plural: 'Ticket categories' },
  admin: {
    group: 'Tickets',
    useAsTitle: 'name',
    description: 'The kinds of work, what each promises, and whose work it is.',
    defaultColumns: ['name', 'priorityCeiling', 'resolveHours', 'handlerRoles', 'isActive'],
  },
  defaultSort: 'name',
  access: { create: administrator, read: anyoneSignedIn, update: administrator, delete: administrator },
  fields: [
    { name: 'name', type: 'text', required: true, unique: true, maxLength: 60 },
    {
      name: 'description',
      type: 'textarea',
      maxLength: 500,
      admin: { description: 'In plain words, what belongs here: residents choose by it.' },
    },
    { name: 'nameHi', label: 'Name in Hindi', type: 'text', maxLength: 60 },
    { name: 'descriptionHi', label: 'Description in Hindi', type: 'textarea', maxLength: 500 },
    {
      name: 'priorityCeiling',
      type: 'number',
      required: true,
      min: 1,
      max: 4,
      custom: { integer: true },
      admin: { description: 'The highest priority a reporter gets: 1 low, 2 medium, 3 high, 4 emergency.' },
    },
    {
      name: 'resolveHours',
      type: 'number',
      required: true,
      min: 0.25,
      max: RESOLVE_HOURS_MAX,
      admin: { description: 'Hours from report to resolution that the estate promises.' },
    },
    {
      name: 'handlerRoles',
      type: 'select',
      hasMany: true,
      options: choices(STAFF_ROLES, STAFF_ROLE_LABELS),
      admin: { description: 'Whose work it is, beside facility managers and maintenance supervisors.' },
    },
    {
      name: 'isActive',
      label: 'Active',
      type: 'checkbox',
      defaultValue: true,
      admin: { components: YES_CELL },
    },
  ],
})
