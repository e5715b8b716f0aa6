import type { Condition, Field } from 'payload'
import { HOLD_KIND_LABELS, HOLD_KINDS } from '@/domain/sla/words'
import {
  DESCRIPTION_MAX,
  LOCATION_MAX,
  NOTE_MAX,
  PHOTOS_MAX,
  PRIORITIES,
  PRIORITY_LABELS,
  TICKET_CHANNELS,
  TICKET_SCOPES,
  TICKET_STATUS_LABELS,
  TICKET_STATUSES,
  TITLE_MAX,
  type TicketStatus,
} from '@/domain/tickets/words'
import { derived } from '../access'
import { choices, DAY_AND_TIME, derivedRelation, ifFilled, paise, RELATED_CELL, stamp } from '../fields'

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
const dueCell = { Cell: '/web/admin/cells.tsx#DueCell' }

const reported: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
  { name: 'description', type: 'textarea', required: true, maxLength: DESCRIPTION_MAX },
  {
    name: 'category',
    type: 'relationship',
    relationTo: 'ticket-categories',
    required: true,
    index: true,
    // hooks/tickets/facts.ts reads it anyway, and answers 400 where there is none.
    custom: { isRelationChecked: true },
    admin: { components: RELATED_CELL, allowCreate: false },
  },
  { name: 'location', type: 'text', maxLength: LOCATION_MAX },
  {
    name: 'photos',
    type: 'upload',
    relationTo: 'media',
    hasMany: true,
    maxRows: PHOTOS_MAX,
    custom: { isRelationChecked: true },
  },
  {
    name: 'scope',
    type: 'select',
    required: true,
    options: choices(TICKET_SCOPES),
    defaultValue: 'personal',
    admin: { description: 'Community: every resident sees it, without who reported it.' },
  },
  {
    name: 'requestedPriority',
    type: 'select',
    options: choices(PRIORITIES, PRIORITY_LABELS),
    defaultValue: 'medium',
    access: { update: () => false },
    admin: { description: 'The priority itself is never above what the category allows.' },
  },
  {
    name: 'resident',
    type: 'relationship',
    relationTo: 'residents',
    index: true,
    admin: {
      components: RELATED_CELL,
      allowCreate: false,
      description: 'For whom; empty for work of the estate itself.',
    },
  },
  {
    name: 'flat',
    type: 'relationship',
    relationTo: 'flats',
    index: true,
    admin: {
      components: RELATED_CELL,
      allowCreate: false,
      description: 'Left empty: the flat of the resident.',
    },
  },
  {
    name: 'channel',
    type: 'select',
    options: choices(TICKET_CHANNELS),
    admin: { description: 'How the report reached the estate.' },
  },
]

const worked: Field[] = [
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

const derivedFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    unique: true,
    access: derived,
    admin: { ...side, readOnly: true, condition: ifFilled('number') },
  },
  derivedRelation('reportedBy', 'users'),
  derivedRelation('assignedBy', 'users'),
  stamp('acknowledgeDue', { label: 'Acknowledge by' }),
  stamp('resolveDue', { label: 'Due', cell: dueCell }),
  stamp('acknowledgedAt'),
  stamp('assignedAt'),
  stamp('startedAt'),
  stamp('resolvedAt'),
  stamp('closedAt'),
  stamp('cancelledAt'),
  stamp('ratedAt'),
  { name: 'cycleStartedAt', type: 'date', access: derived, admin: { hidden: true } },
  {
    name: 'cycle',
    type: 'number',
    defaultValue: 1,
    access: derived,
    custom: { integer: true },
    admin: { hidden: true },
  },
  { name: 'slaPolicy', type: 'json', access: derived, admin: { hidden: true } },
  { name: 'nextEscalationAt', type: 'date', access: derived, admin: { hidden: true } },
  {
    name: 'heldFrom',
    type: 'select',
    options: choices(TICKET_STATUSES),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'reopenCount',
    type: 'number',
    defaultValue: 0,
    access: derived,
    custom: { integer: true },
    admin: { ...side, readOnly: true, condition: ifFilled('reopenCount') },
  },
  { name: 'overdue', type: 'checkbox', virtual: true, access: derived, admin: { hidden: true } },
]

const shown: Field[] = [
  {
    name: 'promise',
    type: 'ui',
    admin: { components: { Field: '/web/admin/TicketClock.tsx#TicketClock' } },
  },
  {
    name: 'timeline',
    type: 'ui',
    admin: { components: { Field: '/web/admin/TicketTimeline.tsx#TicketTimeline' } },
  },
  {
    name: 'audit',
    type: 'ui',
    admin: { components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
  },
]

export const ticketFields: Field[] = [...reported, ...worked, ...derivedFields, ...shown]
