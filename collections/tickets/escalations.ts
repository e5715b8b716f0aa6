import type { Field } from 'payload'
import { CLOCK_LABELS, RUNG_LABELS } from '@/domain/sla/rungs'
import { CLOCKS, RUNGS } from '@/domain/sla/words'
import { derived, having } from '../access'
import { defineCollection } from '../define'
import { choices, derivedRelation, stamp } from '../fields'

/** Each rung that a ticket's clock has reached, once for every clock and cycle; the rung 100 is a promise that was missed. */
export const ticketEscalations = defineCollection({
  slug: 'ticket-escalations',
  isAudited: false,
  labels: { singular: 'Escalation', plural: 'Escalations' },
  admin: {
    group: 'Tickets',
    useAsTitle: 'rung',
    description: 'Which promises ran out, how far, and who was told.',
    defaultColumns: ['ticket', 'clock', 'rung', 'reachedAt', 'staff'],
  },
  defaultSort: '-createdAt',
  access: { read: having('tickets.all') },
  fields: [
    derivedRelation('ticket', 'tickets'),
    {
      name: 'clock',
      type: 'select',
      required: true,
      options: choices(CLOCKS, CLOCK_LABELS),
      access: derived,
    },
    { name: 'cycle', type: 'number', required: true, access: derived, custom: { integer: true } },
    { name: 'rung', type: 'select', required: true, options: choices(RUNGS, RUNG_LABELS), access: derived },
    { ...stamp('reachedAt', { label: 'Reached' }), required: true } as Field,
    derivedRelation('staff', 'staff'),
  ],
})
