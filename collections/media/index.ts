import path from 'node:path'
import { keepFingerprint } from '@/hooks/media/keep-fingerprint'
import { keepPublished } from '@/hooks/media/keep-published'
import { ownUpload } from '@/hooks/media/own-upload'
import { takeInFile } from '@/hooks/media/take-in-file'
import { guardUploaders, maskUploader } from '@/hooks/tickets/mask-neighbours'
import { env } from '@/server/env'
import { administrator, anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { mediaQuery } from './access'

/** What the browser may send. Photos are re-encoded, so nothing of the original file is kept; a PDF is for who announces. */
const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf']

/** What is no picture is saved and never shown as a page of this site. */
function asDownload({ headers }: { headers: Headers }): Headers {
  if (!headers.get('content-type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  headers.set('X-Content-Type-Options', 'nosniff')
  return headers
}

/** Photos, and documents of announcements. Readable by who uploaded them and by whoever sees what they are attached to. */
export const media = defineCollection({
  slug: 'media',
  isAudited: false,
  labels: { singular: 'File', plural: 'Files' },
  admin: { group: 'Operations', defaultColumns: ['filename', 'ticket', 'uploadedBy', 'createdAt'] },
  upload: {
    staticDir: path.join(env.dataDir, 'media'),
    mimeTypes: FILE_TYPES,
    modifyResponseHeaders: asDownload,
    pasteURL: false,
    imageSizes: [
      { name: 'thumbnail', width: 320, height: 320, fit: 'inside' },
      // A page of the gallery has 48 of them, and is to weigh less than 1 MB.
      {
        name: 'tile',
        width: 320,
        height: 320,
        fit: 'cover',
        formatOptions: { format: 'webp', options: { quality: 45, effort: 6 } },
      },
    ],
    adminThumbnail: 'thumbnail',
    displayPreview: true,
  },
  access: {
    create: anyoneSignedIn,
    read: which(mediaQuery),
    delete: administrator,
  },
  fields: [
    { name: 'alt', label: 'Name or description', type: 'text', maxLength: 200 },
    derivedRelation('uploadedBy', 'users'),
    derivedRelation('ticket', 'tickets'),
    derivedRelation('announcement', 'announcements'),
    derivedRelation('listing', 'listings'),
    derivedRelation('galleryPhoto', 'gallery-photos'),
    derivedRelation('document', 'documents'),
    {
      name: 'isInternal',
      type: 'checkbox',
      defaultValue: false,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
  ],
  hooks: {
    beforeOperation: [takeInFile, guardUploaders],
    beforeChange: [ownUpload],
    afterChange: [keepFingerprint],
    beforeDelete: [keepPublished],
    afterOperation: [maskUploader],
  },
})
