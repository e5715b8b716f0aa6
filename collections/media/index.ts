import { keepFingerprint } from '@/hooks/media/keep-fingerprint'
import { keepFolderRights } from '@/hooks/media/keep-folder-rights'
import { dropFromBucket, keepInBucket } from '@/hooks/media/keep-in-bucket'
import { keepPublished } from '@/hooks/media/keep-published'
import { ownUpload } from '@/hooks/media/own-upload'
import { takeInFile } from '@/hooks/media/take-in-file'
import { guardUploaders, maskUploader } from '@/hooks/tickets/mask-neighbours'
import { env } from '@/server/env'
import { FILES_FOLDER } from '@/server/files'
import { administrator, anyoneSignedIn, which } from '../access'
import { defineCollection } from '../define'
import { derivedRelation } from '../fields'
import { mediaQuery } from './access'
import { asDownload } from './as-download'
import { serveFromBucket } from './serve-from-bucket'

/** What the browser may send. Photos are re-encoded, so nothing of the original file is kept; a PDF is for who announces. */
const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf']

/** Payload keeps files in a folder by itself; with a bucket it hands them over, and asks for them there. */
const PLACE = env.bucket
  ? { staticDir: FILES_FOLDER, disableLocalStorage: true, handlers: [serveFromBucket] }
  : { staticDir: FILES_FOLDER }

/** Photos, and documents of announcements. Readable by who uploaded them and by whoever sees what they are attached to. */
export const media = defineCollection({
  slug: 'media',
  isAudited: false,
  labels: { singular: 'File', plural: 'Files' },
  admin: { group: 'Operations', defaultColumns: ['filename', 'ticket', 'uploadedBy', 'createdAt'] },
  upload: {
    ...PLACE,
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
    afterChange: [keepFingerprint, keepInBucket, keepFolderRights],
    beforeDelete: [keepPublished],
    afterDelete: [dropFromBucket],
    afterOperation: [maskUploader],
  },
})
