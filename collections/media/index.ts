import path from 'node:path'
import { ownUpload } from '@/hooks/media/own-upload'
import { reencodePhoto } from '@/hooks/media/reencode-photo'
import { guardUploaders, maskUploader } from '@/hooks/tickets/mask-neighbours'
import { env } from '@/server/env'
import { administrator, anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { mediaQuery } from './access'

/** What the browser may send; everything is re-encoded, so nothing of the original file is kept. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

/** Photos. Readable by who uploaded them and by whoever sees what they are attached to. */
export const media = defineCollection({
  slug: 'media',
  isAudited: false,
  labels: { singular: 'Photo', plural: 'Photos' },
  admin: { group: 'Tickets', defaultColumns: ['filename', 'ticket', 'uploadedBy', 'createdAt'] },
  upload: {
    staticDir: path.join(env.dataDir, 'media'),
    mimeTypes: PHOTO_TYPES,
    pasteURL: false,
    imageSizes: [{ name: 'thumbnail', width: 320, height: 320, fit: 'inside' }],
    adminThumbnail: 'thumbnail',
    displayPreview: true,
  },
  access: {
    create: anyoneSignedIn,
    read: which(mediaQuery),
    delete: administrator,
  },
  fields: [
    { name: 'alt', type: 'text', maxLength: 200 },
    derivedRelation('uploadedBy', 'users'),
    derivedRelation('ticket', 'tickets'),
    derivedRelation('announcement', 'announcements'),
    {
      name: 'isInternal',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
  ],
  hooks: {
    beforeOperation: [reencodePhoto, guardUploaders],
    beforeChange: [ownUpload],
    afterOperation: [maskUploader],
  },
})
