import type { Field } from 'payload'
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
} from '@/domain/tickets/words'
import { derived } from '../access'
import { choices, derivedRelation, paise, stamp } from '../fields'

/** Set by the rules when the ticket is made, by people afterwards. */
const notOnCreation = { create: () => false }
const side = { position: 'sidebar' as const }
const asInstant = { pickerAppearance: 'dayAndTime' as const }

const reported: Field[] = [
  { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
  { name: 'description', type: 'textarea', required: true, maxLength: DESCRIPTION_MAX },
  { name: 'category', type: 'relationship', relationTo: 'ticket-categories', required: true, index: true },
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
  },
  {
    name: 'requestedPriority',
    type: 'select',
    options: choices(PRIORITIES, PRIORITY_LABELS),
    defaultValue: 'medium',
    access: { update: () => false },
  },
  { name: 'resident', type: 'relationship', relationTo: 'residents', index: true },
  { name: 'flat', type: 'relationship', relationTo: 'flats', index: true },
  { name: 'channel', type: 'select', options: choices(TICKET_CHANNELS) },
]

const worked: Field[] = [
  {
    name: 'status',
    type: 'select',
    options: choices(TICKET_STATUSES, TICKET_STATUS_LABELS),
    defaultValue: 'submitted',
    access: notOnCreation,
    admin: { ...side, components: { Field: '/web/admin/TicketStatusField.tsx#TicketStatusField' } },
  },
  {
    name: 'priority',
    type: 'select',
    options: choices(PRIORITIES, PRIORITY_LABELS),
    access: notOnCreation,
    admin: { ...side },
  },
  {
    name: 'assignedTo',
    type: 'relationship',
    relationTo: 'staff',
    custom: { isRelationChecked: true },
    filterOptions: { isActive: { equals: true } },
    admin: { ...side, components: { afterInput: ['/web/admin/SuitableStaff.tsx#SuitableStaff'] } },
  },
  {
    name: 'note',
    type: 'textarea',
    virtual: true,
    maxLength: NOTE_MAX,
    admin: { ...side, description: 'Goes into the timeline with the change.' },
  },
  {
    name: 'override',
    type: 'checkbox',
    virtual: true,
    label: 'Pass over the workload cap',
    admin: { ...side },
  },
  { name: 'expectedUpdatedAt', type: 'date', virtual: true, admin: { hidden: true } },
  { name: 'estimatedCompletion', type: 'date', admin: { ...side, date: asInstant } },
  { name: 'holdReason', type: 'text', maxLength: NOTE_MAX, admin: { ...side } },
  { name: 'heldUntil', type: 'date', admin: { ...side, date: asInstant } },
  { name: 'cancelReason', type: 'text', maxLength: NOTE_MAX, admin: { ...side } },
  { name: 'resolution', type: 'textarea', maxLength: DESCRIPTION_MAX },
  paise('estimatedCostPaise', 'Estimated cost'),
  paise('actualCostPaise', 'Actual cost'),
  { name: 'residentRating', type: 'number', min: 1, max: 5, custom: { integer: true }, admin: { ...side } },
  { name: 'residentFeedback', type: 'textarea', maxLength: NOTE_MAX },
]

const derivedFields: Field[] = [
  { name: 'number', type: 'text', unique: true, access: derived, admin: { ...side, readOnly: true } },
  derivedRelation('reportedBy', 'users'),
  derivedRelation('assignedBy', 'users'),
  stamp('acknowledgeDue'),
  stamp('resolveDue'),
  stamp('acknowledgedAt'),
  stamp('assignedAt'),
  stamp('startedAt'),
  stamp('resolvedAt'),
  stamp('closedAt'),
  stamp('cancelledAt'),
  stamp('ratedAt'),
  { name: 'cycleStartedAt', type: 'date', access: derived, admin: { hidden: true } },
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
    admin: { ...side, readOnly: true },
  },
  { name: 'overdue', type: 'checkbox', virtual: true, access: derived, admin: { hidden: true } },
]

const shown: Field[] = [
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
