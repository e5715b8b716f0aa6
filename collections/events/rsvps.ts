import { COMMENT_MAX, GUESTS_MAX, RSVP_RESPONSES, RSVP_STANDINGS } from '@/domain/events/words'
import { lockAnswer } from '@/hooks/events/lock-answer'
import { recordAnswer } from '@/hooks/events/record-answer'
import { showToken } from '@/hooks/events/show-token'
import { writeAnswer } from '@/hooks/events/write-answer'
import { anyoneSignedIn, derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, RELATED_CELL, stamp } from '../fields'
import { ownRsvps, rsvpQuery } from './access'

/** Who comes to an event, with how many: one answer a person, and what it comes to. */
export const rsvps = defineCollection({
  slug: 'rsvps',
  isAudited: true,
  labels: { singular: 'RSVP', plural: 'RSVPs' },
  admin: {
    group: 'Events',
    defaultColumns: ['event', 'user', 'response', 'guests', 'standing', 'answeredAt', 'checkedInAt'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  defaultSort: '-answeredAt',
  access: { create: anyoneSignedIn, read: which(rsvpQuery), update: which(ownRsvps) },
  // Whose it is decides whether the code for the door is shown.
  forceSelect: { user: true, standing: true },
  fields: [
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      required: true,
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    { name: 'response', type: 'select', options: choices(RSVP_RESPONSES), required: true },
    {
      name: 'guests',
      type: 'number',
      min: 0,
      max: GUESTS_MAX,
      defaultValue: 0,
      required: true,
      custom: { integer: true },
    },
    { name: 'comment', type: 'text', maxLength: COMMENT_MAX },
    derivedRelation('user', 'users'),
    {
      name: 'standing',
      type: 'select',
      options: choices(RSVP_STANDINGS),
      defaultValue: 'none',
      access: derived,
      admin: { readOnly: true, components: { Cell: '/web/admin/events/cells.tsx#StandingCell' } },
    },
    stamp('answeredAt'),
    // Since when the party stands in the queue, which is kept when it brings fewer.
    stamp('queuedAt'),
    stamp('checkedInAt'),
    derivedRelation('checkedInBy', 'users'),
    // Worked out for whoever owns it: hooks/events/show-token.ts.
    {
      name: 'checkInToken',
      type: 'text',
      virtual: true,
      access: derived,
      admin: { hidden: true },
      hooks: { afterRead: [showToken] },
    },
  ],
  hooks: {
    beforeOperation: [lockAnswer],
    beforeChange: [writeAnswer],
    afterChange: [recordAnswer],
  },
})
