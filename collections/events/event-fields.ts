import type { Field } from 'payload'
import {
  CAPACITY_MAX,
  DEFAULT_MAX_GUESTS,
  DESCRIPTION_MAX,
  EVENT_STATUS_LABELS,
  EVENT_STATUSES,
  EVENT_TYPE_LABELS,
  EVENT_TYPES,
  GUESTS_MAX,
  LOCATION_MAX,
  NOTE_MAX,
  TITLE_MAX,
} from '@/domain/events/words'
import {
  choices,
  count,
  DAY_AND_TIME,
  derivedRelation,
  frozen,
  inHeader,
  NO_FIELD,
  passingText,
  RELATED_CELL,
  stamp,
  TEXT_CELL,
} from '../fields'

/** Where the panel's form and list of events are made. */
const FORM = '/web/admin/events'

const INSTANT_CELL = { Cell: '/web/admin/cells.tsx#InstantCell' }

/** What an event consists of, in the order of the panel's form. */
export const eventFields: Field[] = [
  {
    name: 'summary',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: `${FORM}/EventSummary.tsx#EventSummary` } },
  },
  {
    name: 'title',
    type: 'text',
    required: true,
    maxLength: TITLE_MAX,
    admin: { components: frozen('Text') },
  },
  {
    name: 'description',
    type: 'textarea',
    maxLength: DESCRIPTION_MAX,
    admin: { rows: 6, components: frozen('Textarea') },
  },
  {
    name: 'eventType',
    type: 'select',
    options: choices(EVENT_TYPES, EVENT_TYPE_LABELS),
    required: true,
    defaultValue: 'other',
    admin: { components: frozen('Select') },
  },
  {
    name: 'status',
    type: 'select',
    options: choices(EVENT_STATUSES, EVENT_STATUS_LABELS),
    defaultValue: 'draft',
    admin: { components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#EventStatusCell` } },
  },
  {
    type: 'row',
    fields: ['start', 'end'].map((name) => ({
      name,
      type: 'date',
      required: true,
      admin: { date: DAY_AND_TIME, components: { ...frozen('Date'), ...INSTANT_CELL } },
    })),
  },
  {
    name: 'allDay',
    type: 'checkbox',
    label: 'The whole day',
    defaultValue: false,
    admin: { components: frozen('Checkbox') },
  },
  {
    name: 'location',
    type: 'text',
    maxLength: LOCATION_MAX,
    admin: { components: { ...frozen('Text'), ...TEXT_CELL } },
  },
  {
    name: 'facility',
    type: 'relationship',
    relationTo: 'facilities',
    admin: {
      allowCreate: false,
      components: { ...RELATED_CELL, ...frozen('Relationship') },
      description: 'Taken for the time of the event by a booking; cancelling the event frees it.',
    },
  },
  {
    name: 'capacity',
    type: 'number',
    min: 1,
    max: CAPACITY_MAX,
    custom: { integer: true },
    admin: {
      description: 'Heads, guests included. Empty: as many as come.',
      components: frozen('Number'),
    },
  },
  {
    name: 'maxGuests',
    label: 'Guests a person may bring',
    type: 'number',
    min: 0,
    max: GUESTS_MAX,
    defaultValue: DEFAULT_MAX_GUESTS,
    custom: { integer: true },
    admin: { components: frozen('Number') },
  },
  {
    name: 'rsvpDeadline',
    label: 'Answers until',
    type: 'date',
    admin: {
      date: DAY_AND_TIME,
      description: 'Empty: until it begins.',
      components: frozen('Date'),
    },
  },
  {
    name: 'audience',
    type: 'json',
    // What the rules take nobody for; a function, for a plain value would become the column's own.
    defaultValue: () => ({ everyone: true }),
    admin: {
      disableListColumn: true,
      components: { Field: '/web/admin/AudienceField.tsx#AudienceField' },
    },
  },
  passingText('note', NOTE_MAX),
  inHeader(derivedRelation('author', 'users')),
  inHeader(derivedRelation('booking', 'bookings')),
  // Whom `audience` means in short, for the lists.
  {
    name: 'isForEveryone',
    type: 'checkbox',
    defaultValue: false,
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
  },
  {
    ...count('headsGoing', 'Going'),
    admin: { readOnly: true, components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#GoingCell` } },
  } as Field,
  count('headsWaiting', 'Waiting'),
  inHeader(stamp('publishedAt')),
  inHeader(stamp('cancelledAt')),
  {
    name: 'cancelReason',
    type: 'text',
    access: { create: () => false, update: () => false },
    admin: { readOnly: true, components: NO_FIELD },
  },
  {
    name: 'guests',
    type: 'ui',
    admin: { disableListColumn: true, components: { Field: `${FORM}/EventGuests.tsx#EventGuests` } },
  },
  {
    name: 'audit',
    type: 'ui',
    admin: {
      disableListColumn: true,
      components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' },
    },
  },
]
