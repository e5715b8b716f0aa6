import type { Field } from 'payload'
import { ANNOUNCEMENT_STATUSES, ATTACHMENTS_MAX, BODY_MAX, TITLE_MAX } from '@/domain/announcements/words'
import { URGENCIES } from '@/domain/notifications'
import { leaveOutEnded } from '@/hooks/announcements/leave-out-ended'
import { lockAnnouncement } from '@/hooks/announcements/lock-announcement'
import { recordAnnouncement } from '@/hooks/announcements/record-announcement'
import { writeAnnouncement } from '@/hooks/announcements/write-announcement'
import { putInRank } from '@/hooks/ranked-search'
import { having, which } from '../access'
import { defineCollection } from '../define'
import { choices, DAY_AND_TIME, derivedRelation, frozen, RELATED_CELL, stamp } from '../fields'
import { announcementQuery, announcementsToChange } from './access'
import { announcementEndpoints } from './endpoints'
import { markValidUntil } from './mark-valid-until'

/** Where the panel's form and list of announcements are made. */
const FORM = '/web/admin/announcements'

/**
 * For a related document: Payload would hold what is stored to `filterOptions` at every later write, and refuse to pin or
 * withdraw what belongs to a category since out of use. What changes is checked by hooks (check-input, write-announcement).
 */
const asStored = () => true as const

/** Told at the head of the form, and a column of the list. */
const inHeader = (field: Field): Field =>
  ({ ...field, admin: { ...field.admin, condition: () => false } }) as Field

/** What the estate tells its people: a draft, then frozen from the moment it is published. */
export const announcements = defineCollection({
  slug: 'announcements',
  isAudited: true,
  admin: {
    group: 'Announcements',
    useAsTitle: 'title',
    description: 'What the estate tells its people, and who has read it.',
    defaultColumns: ['number', 'title', 'status', 'urgency', 'category', 'publishedAt', 'readRate'],
    listSearchableFields: ['number', 'title', 'body'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [`${FORM}/AnnouncementToolbar.tsx#AnnouncementToolbar`],
      edit: { SaveButton: `${FORM}/AnnouncementControls.tsx#AnnouncementControls` },
    },
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
    afterOperation: [putInRank],
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: `${FORM}/AnnouncementSummary.tsx#AnnouncementSummary` },
      },
    },
    {
      name: 'number',
      type: 'text',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: () => false },
    },
    {
      name: 'title',
      type: 'text',
      required: true,
      maxLength: TITLE_MAX,
      admin: { components: frozen('Text') },
    },
    {
      name: 'body',
      label: 'Text',
      type: 'textarea',
      required: true,
      maxLength: BODY_MAX,
      admin: {
        rows: 12,
        description: 'Plain text. An empty line begins a new paragraph.',
        components: frozen('Textarea'),
      },
    },
    {
      name: 'status',
      type: 'select',
      options: choices(ANNOUNCEMENT_STATUSES),
      defaultValue: 'draft',
      admin: {
        components: {
          Field: '/web/admin/NoField.tsx#NoField',
          Cell: `${FORM}/cells.tsx#AnnouncementStatusCell`,
        },
      },
    },
    {
      name: 'category',
      type: 'relationship',
      relationTo: 'announcement-categories',
      filterOptions: { isActive: { equals: true } },
      validate: asStored,
      admin: {
        allowCreate: false,
        allowEdit: false,
        components: { ...frozen('Relationship'), Cell: `${FORM}/cells.tsx#CategoryCell` },
        position: 'sidebar',
      },
    },
    {
      name: 'urgency',
      type: 'select',
      options: choices(URGENCIES),
      admin: {
        position: 'sidebar',
        components: {
          Field: `${FORM}/UrgencyField.tsx#UrgencyField`,
          Cell: `${FORM}/cells.tsx#UrgencyCell`,
        },
      },
    },
    {
      name: 'audience',
      type: 'json',
      admin: { components: { Field: '/web/admin/AudienceField.tsx#AudienceField' }, disableListColumn: true },
    },
    {
      name: 'attachments',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: ATTACHMENTS_MAX,
      custom: { isRelationChecked: true },
      admin: { components: frozen('Upload') },
    },
    {
      name: 'requiresAcknowledgement',
      type: 'checkbox',
      label: 'Ask everybody to confirm that they have read it',
      defaultValue: false,
      admin: { components: frozen('Checkbox') },
    },
    {
      name: 'supersedes',
      type: 'relationship',
      relationTo: 'announcements',
      filterOptions: ({ id }) => ({
        publishedAt: { exists: true },
        ...(id === undefined ? {} : { id: { not_equals: id } }),
      }),
      validate: asStored,
      admin: {
        allowCreate: false,
        allowEdit: false,
        description: 'An earlier one that this takes the place of.',
        components: { ...frozen('Relationship'), ...RELATED_CELL },
      },
    },
    {
      name: 'publishAt',
      label: 'Publish at',
      type: 'date',
      admin: {
        date: DAY_AND_TIME,
        position: 'sidebar',
        description: 'For “Schedule”.',
        condition: (data) => data.status === 'draft' || data.status === 'scheduled',
      },
    },
    {
      name: 'validUntil',
      label: 'Valid until',
      type: 'date',
      validate: markValidUntil,
      admin: {
        date: DAY_AND_TIME,
        position: 'sidebar',
        description: 'Afterwards it leaves the readers’ lists. An emergency needs it.',
        components: frozen('Date'),
      },
    },
    {
      name: 'pinned',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'Stands first in everybody’s list.' },
    },
    {
      name: 'commentsLocked',
      label: 'Comments locked',
      type: 'checkbox',
      defaultValue: false,
      admin: { position: 'sidebar', description: 'Nobody adds to what was said.' },
    },
    {
      name: 'readRate',
      type: 'ui',
      label: 'Read',
      admin: {
        components: { Cell: `${FORM}/cells.tsx#ReadRateCell`, Field: `${FORM}/cells.tsx#ReadRateCell` },
      },
    },
    inHeader(derivedRelation('author', 'users')),
    inHeader(stamp('publishedAt')),
    inHeader(stamp('withdrawnAt')),
    {
      name: 'recipientCount',
      type: 'number',
      access: { create: () => false, update: () => false },
      admin: { readOnly: true, condition: () => false },
    },
    {
      name: 'audit',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' },
      },
    },
  ],
})
