import { HOLD_KIND_LABELS, HOLD_KINDS } from '@/domain/sla/words'
import {
  NOTE_MAX,
  PHOTOS_MAX,
  TICKET_STATUSES,
  UPDATE_KINDS,
  UPDATE_VISIBILITIES,
} from '@/domain/tickets/words'
import { createComment } from '@/hooks/tickets/create-comment'
import { hideTimelineCosts } from '@/hooks/tickets/hide-timeline-costs'
import { guardAuthors, maskNeighbours } from '@/hooks/tickets/mask-neighbours'
import { recordComment } from '@/hooks/tickets/record-comment'
import { anyoneSignedIn, derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, RELATED_CELL } from '../fields'
import { updateQuery } from './access'

/** The timeline of tickets. Append-only: a trigger in the database refuses changes. */
export const ticketUpdates = defineCollection({
  slug: 'ticket-updates',
  isAudited: false,
  labels: { singular: 'Timeline entry', plural: 'Timeline' },
  admin: {
    // Read on the ticket's own page; the list is a link away from there.
    group: false,
    defaultColumns: ['ticket', 'kind', 'visibility', 'body', 'author', 'createdAt'],
    useAsTitle: 'kind',
    listSearchableFields: ['body'],
  },
  defaultSort: 'createdAt',
  timestamps: true,
  access: { create: anyoneSignedIn, read: which(updateQuery) },
  fields: [
    {
      name: 'ticket',
      type: 'relationship',
      relationTo: 'tickets',
      required: true,
      index: true,
      admin: { components: RELATED_CELL },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: choices(UPDATE_KINDS),
      defaultValue: 'comment',
      access: derived,
    },
    {
      name: 'visibility',
      type: 'select',
      required: true,
      options: choices(UPDATE_VISIBILITIES),
      defaultValue: 'resident',
    },
    { name: 'body', type: 'textarea', maxLength: NOTE_MAX },
    {
      name: 'photos',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: PHOTOS_MAX,
      custom: { isRelationChecked: true },
    },
    { name: 'statusFrom', type: 'select', options: choices(TICKET_STATUSES), access: derived },
    { name: 'statusTo', type: 'select', options: choices(TICKET_STATUSES), access: derived },
    { name: 'holdKind', type: 'select', options: choices(HOLD_KINDS, HOLD_KIND_LABELS), access: derived },
    derivedRelation('assignee', 'staff'),
    {
      name: 'changes',
      type: 'json',
      access: derived,
      admin: { components: { Field: '/web/admin/ChangesField.tsx#ChangesField' } },
    },
    derivedRelation('author', 'users'),
    {
      name: 'authorSide',
      type: 'select',
      options: choices(['resident', 'staff', 'system']),
      access: derived,
    },
  ],
  /** What the masking looks at, whatever a client selects. */
  forceSelect: { ticket: true, author: true, authorSide: true },
  hooks: {
    beforeOperation: [guardAuthors],
    beforeChange: [createComment],
    afterChange: [recordComment],
    afterOperation: [maskNeighbours, hideTimelineCosts],
  },
})
