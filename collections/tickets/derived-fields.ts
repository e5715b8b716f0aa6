import type { Field } from 'payload'
import { TICKET_STATUSES } from '@/domain/tickets/words'
import { derived } from '../access'
import { choices, derivedRelation, ifFilled, stamp } from '../fields'

const side = { position: 'sidebar' as const }
const dueCell = { Cell: '/web/admin/cells.tsx#DueCell' }

/** What the rules fill. */
export const derivedFields: Field[] = [
  {
    name: 'number',
    type: 'text',
    unique: true,
    access: derived,
    admin: { ...side, readOnly: true, condition: ifFilled('number') },
  },
  derivedRelation('reportedBy', 'users'),
  derivedRelation('assignedBy', 'users'),
  stamp('acknowledgeDue', { label: 'Acknowledge by' }),
  stamp('resolveDue', { label: 'Due', cell: dueCell }),
  stamp('acknowledgedAt'),
  stamp('assignedAt'),
  stamp('startedAt'),
  stamp('resolvedAt'),
  stamp('closedAt'),
  stamp('cancelledAt'),
  stamp('ratedAt'),
  { name: 'cycleStartedAt', type: 'date', access: derived, admin: { hidden: true } },
  {
    name: 'cycle',
    type: 'number',
    defaultValue: 1,
    access: derived,
    custom: { integer: true },
    admin: { hidden: true },
  },
  { name: 'slaPolicy', type: 'json', access: derived, admin: { hidden: true } },
  { name: 'nextEscalationAt', type: 'date', access: derived, admin: { hidden: true } },
  {
    name: 'heldFrom',
    type: 'select',
    options: choices(TICKET_STATUSES),
    access: derived,
    admin: { hidden: true },
  },
  {
    name: 'reopenCount',
    type: 'number',
    defaultValue: 0,
    access: derived,
    custom: { integer: true },
    admin: { ...side, readOnly: true, condition: ifFilled('reopenCount') },
  },
  { name: 'overdue', type: 'checkbox', virtual: true, access: derived, admin: { hidden: true } },
]
