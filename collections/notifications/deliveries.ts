import { moderates } from '@/domain/actor'
import { CHANNELS, DELIVERY_STATUSES } from '@/domain/notifications'
import { lockDelivery, recordResend, resend } from '@/hooks/notifications/resend'
import { derived, fieldMay, may } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, RELATED_CELL, stamp, TEXT_CELL } from '../fields'

/** One row per notification and channel: what was sent, when, and why not. */
export const deliveries = defineCollection({
  slug: 'deliveries',
  isAudited: false,
  admin: {
    group: 'Messages',
    defaultColumns: [
      'createdAt',
      'recipient',
      'channel',
      'status',
      'attempts',
      'error',
      'nextAttemptAt',
      'sentAt',
    ],
    description: 'What was sent to whom by e-mail, SMS and push, and why not.',
    useAsTitle: 'channel',
  },
  defaultSort: '-createdAt',
  access: { read: may(moderates), update: may(moderates) },
  hooks: { beforeOperation: [lockDelivery], beforeChange: [resend], afterChange: [recordResend] },
  fields: [
    {
      name: 'notification',
      type: 'relationship',
      relationTo: 'notifications',
      required: true,
      access: derived,
      admin: { components: RELATED_CELL },
    },
    derivedRelation('recipient', 'users'),
    {
      name: 'channel',
      type: 'select',
      required: true,
      options: choices(CHANNELS),
      access: derived,
      admin: { components: { Cell: '/web/admin/deliveries/DeliveryTag.tsx#ChannelCell' } },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: choices(DELIVERY_STATUSES),
      defaultValue: 'queued',
      access: { create: () => false, update: fieldMay(moderates) },
      admin: {
        readOnly: true,
        components: { Cell: '/web/admin/deliveries/DeliveryTag.tsx#DeliveryStatusCell' },
      },
    },
    { name: 'attempts', type: 'number', defaultValue: 0, access: derived, custom: { integer: true } },
    { name: 'error', type: 'text', access: derived, admin: { components: TEXT_CELL } },
    /** Higher goes first: what its urgency is worth (domain/notifications/delivery.ts). */
    { name: 'priority', type: 'number', access: derived, admin: { hidden: true }, custom: { integer: true } },
    /** Since when it waits only because its provider cannot be reached. */
    stamp('heldSince'),
    /** When the digest goes out that it waits for. */
    stamp('digestDueAt'),
    /** The delivery whose e-mail carries this message too: a digest. */
    derivedRelation('carriedBy', 'deliveries'),
    stamp('nextAttemptAt'),
    stamp('sendingAt'),
    stamp('sentAt'),
    stamp('deliveredAt'),
    { name: 'providerId', type: 'text', access: derived },
  ],
})
