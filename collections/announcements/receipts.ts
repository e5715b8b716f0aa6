import { READ_WAYS } from '@/domain/announcements/words'
import { derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, stamp, TEXT_CELL } from '../fields'
import { receiptQuery } from './access'
import { receiptEndpoints } from './endpoints/receipts'

/**
 * Who is to read an announcement, frozen when it was published, and when they did: one row a person. Delivered is what
 * the deliveries say, read what was on a screen, acknowledged what somebody confirmed.
 */
export const receipts = defineCollection({
  slug: 'receipts',
  isAudited: false,
  admin: {
    group: 'Announcements',
    useAsTitle: 'recipientName',
    defaultColumns: ['recipientName', 'flatNumber', 'readAt', 'readWay', 'acknowledgedAt', 'announcement'],
    description: 'Who was told, frozen when it was published, and when they read and confirmed it.',
    listSearchableFields: ['recipientName', 'flatNumber'],
    components: {
      beforeListTable: [
        {
          path: '/web/admin/announcements/AnnouncementFilter.tsx#AnnouncementFilter',
          serverProps: { list: 'receipts' },
        },
      ],
    },
  },
  defaultSort: '-createdAt',
  access: { read: which(receiptQuery) },
  endpoints: receiptEndpoints,
  fields: [
    derivedRelation('announcement', 'announcements'),
    derivedRelation('user', 'users'),
    { name: 'recipientName', type: 'text', access: derived },
    { name: 'flatNumber', type: 'text', access: derived, admin: { components: TEXT_CELL } },
    { name: 'block', type: 'text', access: derived },
    stamp('readAt'),
    { name: 'readWay', type: 'select', options: choices(READ_WAYS), access: derived },
    stamp('acknowledgedAt'),
    derivedRelation('toldBy', 'users'),
  ],
})
