import type { Field } from 'payload'
import { keepsDocuments } from '@/domain/documents/readers'
import { DOCUMENT_AUDIENCES, DOCUMENT_TYPES, NOTE_MAX, TITLE_MAX } from '@/domain/documents/words'
import { keepVersion } from '@/hooks/documents/keep-version'
import { lockDocument } from '@/hooks/documents/lock-document'
import { searchDocuments } from '@/hooks/documents/search-documents'
import { writeDocument } from '@/hooks/documents/write-document'
import { administrator, may, which } from '../access'
import { defineCollection } from '../define'
import { choices, count, derivedRelation, inHeader, passingText } from '../fields'
import { documentQuery, keptQuery } from './access'
import { documentEndpoints } from './endpoints/file'

/** What the estate goes by, and what it has to show: bylaws, minutes, accounts, policies, forms. */
export const documents = defineCollection({
  slug: 'documents',
  isAudited: true,
  admin: {
    group: 'Community',
    useAsTitle: 'title',
    description: 'Bylaws, minutes, accounts, policies and forms, each for those who may read it.',
    defaultColumns: ['title', 'documentType', 'audience', 'version', 'downloads', 'updatedAt'],
    listSearchableFields: ['title'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
  },
  defaultSort: 'title',
  access: {
    create: may(keepsDocuments),
    read: which(documentQuery),
    update: which(keptQuery),
    delete: administrator,
  },
  endpoints: documentEndpoints,
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: TITLE_MAX },
    { name: 'documentType', type: 'select', options: choices(DOCUMENT_TYPES), required: true },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      required: true,
      custom: { isRelationChecked: true },
      admin: { description: 'A new file becomes a new version; the earlier ones are kept.' },
    },
    {
      name: 'audience',
      type: 'select',
      options: choices(DOCUMENT_AUDIENCES),
      required: true,
      defaultValue: 'residents',
    },
    // What is new in this version: kept with it.
    {
      ...passingText('note', NOTE_MAX),
      label: 'What is new in this version',
      admin: { readOnly: false, disableListColumn: true, disableListFilter: true },
    } as Field,
    { ...count('version', 'Version'), defaultValue: 1 } as ReturnType<typeof count>,
    count('downloads', 'Downloads'),
    inHeader(derivedRelation('author', 'users')),
    {
      name: 'versions',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/web/admin/documents/DocumentVersions.tsx#DocumentVersions' },
      },
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
  hooks: {
    beforeOperation: [lockDocument, searchDocuments],
    beforeChange: [writeDocument],
    afterChange: [keepVersion],
  },
})
