import { derived, which } from '../access'
import { defineCollection } from '../define'
import { count, derivedRelation } from '../fields'
import { versionQuery } from './access'

/** Each file that a document has had. Written by the rules, and never changed. */
export const documentVersions = defineCollection({
  slug: 'document-versions',
  isAudited: false,
  labels: { singular: 'Document version', plural: 'Document versions' },
  admin: { group: 'Community', defaultColumns: ['document', 'version', 'file', 'note', 'createdAt'] },
  defaultSort: '-version',
  access: { read: which(versionQuery) },
  fields: [
    derivedRelation('document', 'documents'),
    count('version', 'Version'),
    derivedRelation('file', 'media'),
    { name: 'note', type: 'text', access: derived, admin: { readOnly: true } },
    derivedRelation('author', 'users'),
  ],
})
