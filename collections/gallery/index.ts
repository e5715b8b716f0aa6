import { moderates } from '@/domain/actor'
import { CAPTION_MAX, NOTE_MAX, PHOTO_STATUSES } from '@/domain/gallery/words'
import { addPhoto } from '@/hooks/gallery/add-photo'
import { changePhoto } from '@/hooks/gallery/change-photo'
import { dropFile } from '@/hooks/gallery/drop-file'
import { lockPhoto } from '@/hooks/gallery/lock-photo'
import { markLiked } from '@/hooks/gallery/mark-liked'
import { recordDecision, recordNewPhoto } from '@/hooks/gallery/record-photo'
import { settleDeleted } from '@/hooks/gallery/settle-deleted'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { anyoneSignedIn, derived, fieldMay, which } from '../access'
import { defineCollection } from '../define'
import {
  choices,
  count,
  derivedRelation,
  frozen,
  inHeader,
  NO_FIELD,
  passingText,
  RELATED_CELL,
  stamp,
} from '../fields'
import { moderated } from '../moderation/fields'
import { galleryQuery, photosToChange } from './access'

/** Where the panel's form and list of photos are made. */
const FORM = '/web/admin/gallery'

/** Photos that residents took of the estate and of its events. */
export const galleryPhotos = defineCollection({
  slug: 'gallery-photos',
  isAudited: true,
  labels: { singular: 'Gallery photo', plural: 'Gallery photos' },
  admin: {
    group: 'Community',
    useAsTitle: 'caption',
    description: 'What residents show one another, and what of it the committee has looked at.',
    defaultColumns: ['photo', 'caption', 'status', 'uploader', 'event', 'hidden', 'likeCount'],
    listSearchableFields: ['caption'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: [`${FORM}/PhotoToolbar.tsx#PhotoToolbar`],
      edit: { SaveButton: `${FORM}/PhotoControls.tsx#PhotoControls` },
    },
  },
  defaultSort: '-createdAt',
  access: {
    create: anyoneSignedIn,
    read: which(galleryQuery),
    update: which(photosToChange),
    delete: which(photosToChange),
  },
  hooks: {
    beforeOperation: [lockPhoto],
    beforeChange: [addPhoto, changePhoto],
    afterChange: [recordNewPhoto, recordDecision, settleReports('gallery-photos')],
    beforeDelete: [settleDeleted],
    afterDelete: [dropFile],
    afterOperation: [markLiked],
  },
  fields: [
    {
      name: 'summary',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: `${FORM}/PhotoSummary.tsx#PhotoSummary` } },
    },
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      required: true,
      access: { update: () => false },
      custom: { isRelationChecked: true },
      admin: { components: { ...frozen('Upload'), Cell: `${FORM}/cells.tsx#PhotoCell` } },
    },
    {
      name: 'caption',
      type: 'text',
      maxLength: CAPTION_MAX,
      admin: { components: frozen('Text') },
    },
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      access: { update: () => false },
      admin: { components: { ...RELATED_CELL, ...frozen('Relationship') } },
    },
    {
      name: 'status',
      type: 'select',
      options: choices(PHOTO_STATUSES),
      defaultValue: 'published',
      access: { create: () => false, update: fieldMay(moderates) },
      admin: { components: { ...NO_FIELD, Cell: `${FORM}/cells.tsx#PhotoStatusCell` } },
    },
    {
      name: 'featured',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
      admin: { components: NO_FIELD },
    },
    passingText('note', NOTE_MAX),
    inHeader(derivedRelation('uploader', 'users')),
    ...moderated(),
    count('likeCount', 'Likes'),
    count('commentCount', 'Comments'),
    inHeader(stamp('publishedAt')),
    {
      name: 'audit',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' },
      },
    },
    // Whether the reader likes it.
    { name: 'liked', type: 'checkbox', virtual: true, access: derived, admin: { hidden: true } },
  ],
})
