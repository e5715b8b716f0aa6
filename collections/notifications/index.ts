import { isPerson } from '@/domain/actor'
import { CATEGORIES, URGENCIES } from '@/domain/notifications'
import { guardSecretLinks, hideSecretLinks } from '@/hooks/notifications/hide-secret-links'
import { markRead } from '@/hooks/notifications/mark-read'
import { derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, stamp } from '../fields'
import { notificationEndpoints } from './endpoints'

const own = which((actor) => (isPerson(actor) ? { recipient: { equals: actor.userId } } : true))

/** In-app messages: one per happening and recipient. People read their own, and mark them read. */
export const notifications = defineCollection({
  slug: 'notifications',
  isAudited: false,
  labels: { singular: 'Message', plural: 'My messages' },
  admin: {
    group: 'Messages',
    useAsTitle: 'title',
    defaultColumns: ['title', 'body', 'urgency', 'readAt', 'createdAt'],
  },
  defaultSort: '-createdAt',
  access: { read: own, update: own },
  endpoints: notificationEndpoints,
  fields: [
    {
      name: 'happening',
      type: 'text',
      required: true,
      access: { ...derived, read: () => false },
      admin: { hidden: true },
    },
    derivedRelation('recipient', 'users'),
    { name: 'kind', type: 'text', required: true, access: derived },
    { name: 'category', type: 'select', required: true, options: choices(CATEGORIES), access: derived },
    { name: 'title', type: 'text', required: true, access: derived },
    { name: 'body', type: 'textarea', access: derived },
    { name: 'url', type: 'text', access: derived },
    { name: 'urgency', type: 'select', required: true, options: choices(URGENCIES), access: derived },
    stamp('readAt'),
    {
      name: 'read',
      type: 'checkbox',
      virtual: true,
      admin: { disableListColumn: true, disableListFilter: true },
    },
  ],
  /** What hiding a secret link looks at, whatever a client selects. */
  forceSelect: { kind: true },
  hooks: {
    beforeOperation: [guardSecretLinks],
    beforeChange: [markRead],
    afterOperation: [hideSecretLinks],
  },
})
