import type { Field } from 'payload'
import { derivedFields } from './derived-fields'
import { reportedFields } from './reported-fields'
import { workedFields } from './worked-fields'

const shown: Field[] = [
  {
    name: 'promise',
    type: 'ui',
    admin: { components: { Field: '/web/admin/TicketClock.tsx#TicketClock' } },
  },
  {
    name: 'timeline',
    type: 'ui',
    admin: { components: { Field: '/web/admin/TicketTimeline.tsx#TicketTimeline' } },
  },
  {
    name: 'audit',
    type: 'ui',
    admin: { components: { Field: '/web/admin/DocumentAudit.tsx#DocumentAudit' } },
  },
]

export const ticketFields: Field[] = [...reportedFields, ...workedFields, ...derivedFields, ...shown]
