import { derived, which } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, TEXT_CELL } from '../fields'
import { auditQuery } from './access'

/** Every accepted write: who, what, each field before and after. Append-only by a trigger in the database. */
export const auditEvents = defineCollection({
  slug: 'audit-events',
  isAudited: false,
  labels: { singular: 'Audit event', plural: 'Audit' },
  admin: {
    group: 'Operations',
    useAsTitle: 'subject',
    description: 'Every accepted write: who, when, each field before and after. Nobody can change it.',
    defaultColumns: ['createdAt', 'actor', 'job', 'action', 'subject', 'changes'],
  },
  defaultSort: '-createdAt',
  access: { read: which(auditQuery) },
  fields: [
    {
      name: 'action',
      type: 'select',
      required: true,
      options: choices(['create', 'update', 'delete']),
      access: derived,
    },
    {
      name: 'subject',
      type: 'text',
      required: true,
      access: derived,
      admin: { components: { Cell: '/web/admin/audit-cells.tsx#AuditSubjectCell' } },
    },
    { name: 'subjectId', type: 'text', required: true, access: derived },
    derivedRelation('actor', 'users'),
    { name: 'job', type: 'text', access: derived, admin: { components: TEXT_CELL } },
    { name: 'requestId', type: 'text', access: derived },
    {
      name: 'changes',
      type: 'json',
      access: derived,
      admin: {
        components: {
          Cell: '/web/admin/audit-cells.tsx#AuditChangesCell',
          Field: '/web/admin/ChangesField.tsx#ChangesField',
        },
      },
    },
  ],
})
