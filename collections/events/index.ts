import {
  CAPACITY_MAX,
  DEFAULT_MAX_GUESTS,
  DESCRIPTION_MAX,
  EVENT_STATUS_LABELS,
  EVENT_STATUSES,
  EVENT_TYPES,
  GUESTS_MAX,
  LOCATION_MAX,
  NOTE_MAX,
  TITLE_MAX,
} from '@/domain/events/words'
import { lockEvent } from '@/hooks/events/lock-event'
import { recordEvent } from '@/hooks/events/record-event'
import { writeEvent } from '@/hooks/events/write-event'
import { having, which } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_AND_TIME, derivedRelation, RELATED_CELL, stamp } from '../fields'
import { eventQuery, eventsToChange } from './access'
import { attendanceEndpoints } from './endpoints/attendance'
import { eventFileEndpoints } from './endpoints/calendar'
import { checkInEndpoints } from './endpoints/check-in'
import { count, passingText } from './fields'

/** What happens in the estate: who is asked to come, how many there is room for, and who came. */
export const events = defineCollection({
  slug: 'events',
  isAudited: true,
  admin: {
    group: 'Events',
    useAsTitle: 'title',
    description: 'What happens in the estate, who comes, and how many there is room for.',
    defaultColumns: ['title', 'eventType', 'start', 'status', 'headsGoing', 'capacity', 'location'],
    listSearchableFields: ['title', 'location'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  defaultSort: '-start',
  access: { create: having('announce'), read: which(eventQuery), update: which(eventsToChange) },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
    { name: 'description', type: 'textarea', maxLength: DESCRIPTION_MAX },
    {
      name: 'eventType',
      type: 'select',
      options: choices(EVENT_TYPES),
      required: true,
      defaultValue: 'other',
    },
    {
      name: 'status',
      type: 'select',
      options: choices(EVENT_STATUSES, EVENT_STATUS_LABELS),
      defaultValue: 'draft',
    },
    { name: 'start', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
    { name: 'end', type: 'date', required: true, admin: { date: DAY_AND_TIME } },
    { name: 'allDay', type: 'checkbox', label: 'The whole day', defaultValue: false },
    { name: 'location', type: 'text', maxLength: LOCATION_MAX },
    {
      name: 'facility',
      type: 'relationship',
      relationTo: 'facilities',
      admin: {
        allowCreate: false,
        components: RELATED_CELL,
        description: 'Taken for the time of the event by a booking; cancelling the event frees it.',
      },
    },
    {
      name: 'capacity',
      type: 'number',
      min: 1,
      max: CAPACITY_MAX,
      custom: { integer: true },
      admin: { description: 'Heads, guests included. Empty: as many as come.' },
    },
    {
      name: 'maxGuests',
      label: 'Guests a person may bring',
      type: 'number',
      min: 0,
      max: GUESTS_MAX,
      defaultValue: DEFAULT_MAX_GUESTS,
      custom: { integer: true },
    },
    {
      name: 'rsvpDeadline',
      label: 'Answers until',
      type: 'date',
      admin: { date: DAY_AND_TIME, description: 'Empty: until it begins.' },
    },
    { name: 'audience', type: 'json', admin: { disableListColumn: true } },
    passingText('note', NOTE_MAX),
    derivedRelation('author', 'users'),
    derivedRelation('booking', 'bookings'),
    // Whom `audience` means in short, for the lists.
    {
      name: 'isForEveryone',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    count('headsGoing', 'Going'),
    count('headsWaiting', 'Waiting'),
    stamp('publishedAt'),
    stamp('cancelledAt'),
    {
      name: 'cancelReason',
      type: 'text',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
  ],
  endpoints: [...checkInEndpoints, ...attendanceEndpoints, ...eventFileEndpoints],
  hooks: {
    beforeOperation: [lockEvent],
    beforeChange: [writeEvent],
    afterChange: [recordEvent],
  },
})
