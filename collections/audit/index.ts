import { has } from '@/domain/actor'
import { derived, may } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, TEXT_CELL } from '../fields'

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
  access: { read: may((actor) => has(actor, 'admin') || has(actor, 'committee')) },
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
