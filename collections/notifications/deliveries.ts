import { has } from '@/domain/actor'
import { CHANNELS, DELIVERY_STATUSES } from '@/domain/notifications'
import { derived, may } from '../access'
import { defineCollection } from '../define'
import { choices, RELATED_CELL, stamp, TEXT_CELL } from '../fields'

/** One row per notification and channel: what was sent, when, and why not. */
export const deliveries = defineCollection({
  slug: 'deliveries',
  isAudited: false,
  admin: {
    group: 'Messages',
    defaultColumns: ['createdAt', 'channel', 'status', 'attempts', 'error', 'nextAttemptAt', 'sentAt'],
    description: 'What was sent to whom by e-mail, SMS and push, and why not.',
    useAsTitle: 'channel',
  },
  defaultSort: '-createdAt',
  access: { read: may((actor) => has(actor, 'admin') || has(actor, 'committee')) },
  fields: [
    {
      name: 'notification',
      type: 'relationship',
      relationTo: 'notifications',
      required: true,
      access: derived,
      admin: { components: RELATED_CELL },
    },
    { name: 'channel', type: 'select', required: true, options: choices(CHANNELS), access: derived },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: choices(DELIVERY_STATUSES),
      defaultValue: 'queued',
      access: derived,
    },
    { name: 'attempts', type: 'number', defaultValue: 0, access: derived, custom: { integer: true } },
    { name: 'error', type: 'text', access: derived, admin: { components: TEXT_CELL } },
    stamp('nextAttemptAt'),
    stamp('sendingAt'),
    stamp('sentAt'),
    { name: 'providerId', type: 'text', access: derived },
  ],
})
