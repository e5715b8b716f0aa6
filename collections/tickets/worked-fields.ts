import type { Condition, Field } from 'payload'
import { HOLD_KIND_LABELS, HOLD_KINDS } from '@/domain/sla/words'
import {
  DESCRIPTION_MAX,
  NOTE_MAX,
  PRIORITIES,
  PRIORITY_LABELS,
  TICKET_STATUS_LABELS,
  TICKET_STATUSES,
  type TicketStatus,
} from '@/domain/tickets/words'
import { choices, DAY_AND_TIME, ifFilled, paise, RELATED_CELL } from '../fields'

/** Set by the rules when the ticket is made, by people afterwards. */
const notOnCreation = { create: () => false }
const side = { position: 'sidebar' as const }

/** Shown once there is a ticket to work on. */
const existing: Condition = (_data, _siblings, { operation }) => operation === 'update'
/** Shown while the form's status is one of these: what that status asks for. */
const whileStatus =
  (...statuses: TicketStatus[]): Condition =>
  (data, siblings, context) =>
    existing(data, siblings, context) && statuses.includes(data?.status)
/** Travels with one request and is stored nowhere: no column, no filter. Payload shows such fields read-only. */
const passing = { readOnly: false, disableListColumn: true, disableListFilter: true }

/** What is done about it, and by whom. */
export const workedFields: Field[] = [
  {
    name: 'status',
    type: 'select',
    options: choices(TICKET_STATUSES, TICKET_STATUS_LABELS),
    defaultValue: 'submitted',
    access: notOnCreation,
    admin: {
      ...side,
      components: {
        Field: '/web/admin/TicketStatusField.tsx#TicketStatusField',
        Cell: '/web/admin/cells.tsx#StatusCell',
      },
    },
  },
  {
    name: 'priority',
    type: 'select',
    options: choices(PRIORITIES, PRIORITY_LABELS),
    access: notOnCreation,
    admin: {
      ...side,
      condition: existing,
      description: 'A change needs a note.',
      components: { Cell: '/web/admin/cells.tsx#PriorityCell' },
    },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: 'staff',
    filterOptions: { isActive: { equals: true } },
    admin: {
      ...side,
      condition: existing,
      allowCreate: false,
      components: { ...RELATED_CELL, afterInput: ['/web/admin/SuitableStaff.tsx#SuitableStaff'] },
    },
  },
  {
    name: 'note',
    type: 'textarea',
    virtual: true,
    maxLength: NOTE_MAX,
    admin: {
      ...side,
      ...passing,
      condition: existing,
      description: 'Goes into the timeline with the change.',
    },
  },
  {
    name: 'override',
    type: 'checkbox',
    virtual: true,
    label: 'Assign although they are full',
    admin: { ...side, ...passing, condition: existing, description: 'Needs a note.' },
  },
  {
    name: 'expectedUpdatedAt',
    type: 'date',
    virtual: true,
    admin: { ...passing, components: { Field: '/web/admin/ExpectedUpdatedAt.tsx#ExpectedUpdatedAt' } },
  },
  { name: 'estimatedCompletion', type: 'date', admin: { ...side, condition: existing, date: DAY_AND_TIME } },
  {
    name: 'holdReason',
    type: 'text',
    maxLength: NOTE_MAX,
    admin: { ...side, condition: whileStatus('on_hold') },
  },
  {
    name: 'holdKind',
    label: 'Waits for',
    type: 'select',
    options: choices(HOLD_KINDS, HOLD_KIND_LABELS),
    admin: {
      ...side,
      condition: whileStatus('on_hold'),
      description: 'The promised time stands still for a resident who is away, an approval and the weather.',
    },
  },
  {
    name: 'heldUntil',
    type: 'date',
    admin: { ...side, condition: whileStatus('on_hold'), date: DAY_AND_TIME },
  },
  {
    name: 'cancelReason',
    type: 'text',
    maxLength: NOTE_MAX,
    admin: { ...side, condition: whileStatus('cancelled') },
  },
  {
    name: 'resolution',
    type: 'textarea',
    maxLength: DESCRIPTION_MAX,
    admin: { condition: whileStatus('in_progress', 'resolved', 'closed'), description: 'What was done.' },
  },
  paise('estimatedCostPaise', 'Estimated cost', { condition: existing }),
  paise('actualCostPaise', 'Actual cost', { condition: existing }),
  {
    name: 'residentRating',
    type: 'number',
    min: 1,
    max: 5,
    custom: { integer: true },
    admin: { ...side, readOnly: true, condition: ifFilled('residentRating') },
  },
  {
    name: 'residentFeedback',
    type: 'textarea',
    maxLength: NOTE_MAX,
    admin: { readOnly: true, condition: ifFilled('residentFeedback') },
  },
]
