import { ANNOUNCEMENT_STATUSES, ATTACHMENTS_MAX, BODY_MAX, TITLE_MAX } from '@/domain/announcements/words'
import { URGENCIES } from '@/domain/notifications'
import { leaveOutEnded } from '@/hooks/announcements/leave-out-ended'
import { lockAnnouncement } from '@/hooks/announcements/lock-announcement'
import { recordAnnouncement } from '@/hooks/announcements/record-announcement'
import { writeAnnouncement } from '@/hooks/announcements/write-announcement'
import { having, which } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_AND_TIME, derivedRelation, RELATED_CELL, stamp } from '../fields'
import { announcementQuery, announcementsToChange } from './access'
import { announcementEndpoints } from './endpoints'

/** What the estate tells its people: a draft, then frozen from the moment it is published. */
export const announcements = defineCollection({
  slug: 'announcements',
  isAudited: true,
  admin: {
    group: 'Announcements',
    useAsTitle: 'title',
    description: 'What the estate tells its people, and who has read it.',
    defaultColumns: ['number', 'title', 'status', 'urgency', 'category', 'publishedAt', 'author'],
    listSearchableFields: ['number', 'title', 'body'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  defaultSort: ['-pinned', '-urgency', '-publishedAt'],
  access: {
    create: having('announce'),
    read: which(announcementQuery),
    update: which(announcementsToChange),
  },
  endpoints: announcementEndpoints,
  hooks: {
    beforeOperation: [lockAnnouncement, leaveOutEnded],
    beforeChange: [writeAnnouncement],
    afterChange: [recordAnnouncement],
  },
  fields: [
    {
      name: 'number',
      type: 'text',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
    { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
    { name: 'body', type: 'textarea', required: true, maxLength: BODY_MAX, admin: { rows: 12 } },
    {
      name: 'status',
      type: 'select',
      options: choices(ANNOUNCEMENT_STATUSES),
      defaultValue: 'draft',
      admin: { position: 'sidebar' },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'announcement-categories',
      admin: { components: RELATED_CELL, position: 'sidebar' },
    },
    {
      name: 'urgency',
      type: 'select',
      options: choices(URGENCIES),
      admin: { position: 'sidebar', description: 'The category’s own where nothing is chosen.' },
    },
    { name: 'audience', type: 'json' },
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: ATTACHMENTS_MAX,
      custom: { isRelationChecked: true },
    },
    { name: 'requiresAcknowledgement', type: 'checkbox', defaultValue: false },
    { name: 'pinned', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
    { name: 'commentsLocked', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
    { name: 'publishAt', type: 'date', admin: { date: DAY_AND_TIME, position: 'sidebar' } },
    { name: 'validUntil', type: 'date', admin: { date: DAY_AND_TIME, position: 'sidebar' } },
    { name: 'supersedes', type: 'relationship', relationTo: 'announcements' },
    derivedRelation('author', 'users'),
    stamp('publishedAt'),
    stamp('withdrawnAt'),
    {
      name: 'recipientCount',
      type: 'number',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
})
