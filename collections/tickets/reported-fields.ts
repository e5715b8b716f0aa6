import type { Field } from 'payload'
import {
  DESCRIPTION_MAX,
  LOCATION_MAX,
  PHOTOS_MAX,
  PRIORITIES,
  PRIORITY_LABELS,
  TICKET_CHANNELS,
  TICKET_SCOPES,
  TITLE_MAX,
} from '@/domain/tickets/words'
import { choices, RELATED_CELL } from '../fields'

/** What whoever reports says. */
export const reportedFields: Field[] = [
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
