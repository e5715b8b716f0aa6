import { moderates } from '@/domain/actor'
import { CAPTION_MAX, NOTE_MAX, PHOTO_STATUSES } from '@/domain/gallery/words'
import { addPhoto } from '@/hooks/gallery/add-photo'
import { changePhoto } from '@/hooks/gallery/change-photo'
import { dropFile } from '@/hooks/gallery/drop-file'
import { lockPhoto } from '@/hooks/gallery/lock-photo'
import { markLiked } from '@/hooks/gallery/mark-liked'
import { recordDecision, recordNewPhoto } from '@/hooks/gallery/record-photo'
import { settleReports } from '@/hooks/moderation/settle-reports'
import { anyoneSignedIn, derived, fieldMay, which } from '../access'
import { defineCollection } from '../define'
import { count, passingText } from '../events/fields'
import { choices, derivedRelation, RELATED_CELL, stamp } from '../fields'
import { moderated } from '../moderation/fields'
import { galleryQuery, photosToChange } from './access'

/** Photos that residents took of the estate and of its events. */
export const galleryPhotos = defineCollection({
  slug: 'gallery-photos',
  isAudited: true,
  labels: { singular: 'Gallery photo', plural: 'Gallery photos' },
  admin: {
    group: 'Community',
    useAsTitle: 'caption',
    defaultColumns: ['photo', 'caption', 'event', 'uploader', 'status', 'hidden', 'likeCount'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
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
    afterDelete: [dropFile],
    afterOperation: [markLiked],
  },
  fields: [
    {
      name: 'photo',
      type: 'upload',
      relationTo: 'media',
      required: true,
      access: { update: () => false },
      custom: { isRelationChecked: true },
    },
    { name: 'caption', type: 'text', maxLength: CAPTION_MAX },
    {
      name: 'event',
      type: 'relationship',
      relationTo: 'events',
      access: { update: () => false },
      admin: { components: RELATED_CELL },
    },
    {
      name: 'status',
      type: 'select',
      options: choices(PHOTO_STATUSES),
      defaultValue: 'published',
      access: { create: () => false, update: fieldMay(moderates) },
    },
    {
      name: 'featured',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: fieldMay(moderates) },
    },
    passingText('note', NOTE_MAX),
    derivedRelation('uploader', 'users'),
    ...moderated(),
    count('likeCount', 'Likes'),
    count('commentCount', 'Comments'),
    stamp('publishedAt'),
    // Whether the reader likes it.
    { name: 'liked', type: 'checkbox', virtual: true, access: derived, admin: { hidden: true } },
  ],
})
