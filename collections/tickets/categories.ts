import type { Field } from 'payload'
import {
  CATEGORY_CLOCK_LABELS,
  CATEGORY_CLOCKS,
  PROMISED_HOURS_MAX,
  PROMISED_HOURS_MIN,
} from '@/domain/sla/words'
import { STAFF_ROLE_LABELS, STAFF_ROLES } from '@/domain/staff'
import { PRIORITIES, PRIORITY_LABELS } from '@/domain/tickets/words'
import { administrator, anyoneSignedIn } from '../access'
import { defineCollection } from '../define'
import { choices, paise, YES_CELL } from '../fields'

/** Hours of a promise for one priority; empty for what is usual. */
const promisedHours = (name: string, label: string): Field => ({
  name,
  label,
  type: 'number',
  min: PROMISED_HOURS_MIN,
  max: PROMISED_HOURS_MAX,
})

/** Each priority is promised once. */
function oncePerPriority(rows: unknown): true | string {
  const priorities = (Array.isArray(rows) ? rows : []).map((row) => row?.priority)
  return new Set(priorities).size === priorities.length || 'Each priority stands here once.'
}

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
      max: PROMISED_HOURS_MAX,
      admin: { description: 'Hours from report to resolution that the estate promises.' },
    },
    {
      name: 'clock',
      type: 'select',
      options: choices(CATEGORY_CLOCKS, CATEGORY_CLOCK_LABELS),
      defaultValue: 'always',
      admin: {
        description:
          'When the promised hours count. Emergencies count round the clock whatever is chosen here.',
      },
    },
    {
      name: 'promises',
      label: 'Other times for single priorities',
      type: 'array',
      maxRows: PRIORITIES.length,
      validate: oncePerPriority,
      admin: {
        description: 'What is left empty is as usual.',
        components: { RowLabel: '/web/admin/PromiseRowLabels.tsx#PromiseLabel' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'priority',
              type: 'select',
              required: true,
              options: choices(PRIORITIES, PRIORITY_LABELS),
            },
            promisedHours('acknowledgeHours', 'Hours to acknowledge'),
            promisedHours('resolveHours', 'Hours to resolve'),
          ],
        },
      ],
    },
    paise('monthlyBudgetPaise', 'Budget a month'),
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
