import { isPerson } from '@/domain/actor'
import { mayReport } from '@/domain/tickets/create'
import { putInRank } from '@/hooks/ranked-search'
import { countCheaply, fillCount } from '@/hooks/tickets/count-cheaply'
import { createTicket } from '@/hooks/tickets/create-ticket'
import { filterOverdue } from '@/hooks/tickets/filter-overdue'
import { guardFilters } from '@/hooks/tickets/guard-filters'
import { hideFromNeighbours } from '@/hooks/tickets/hide-from-neighbours'
import { listPressing } from '@/hooks/tickets/list-pressing'
import { lockTicket } from '@/hooks/tickets/lock-ticket'
import { normaliseInput } from '@/hooks/tickets/normalise-input'
import { recordTicket } from '@/hooks/tickets/record-ticket'
import { updateTicket } from '@/hooks/tickets/update-ticket'
import { may, which } from '../access'
import { defineCollection } from '../define'
import { ticketQuery } from './access'
import { ticketEndpoints } from './endpoints'
import { ticketFields } from './fields'

export const tickets = defineCollection({
  slug: 'tickets',
  isAudited: true,
  admin: {
    group: 'Tickets',
    useAsTitle: 'number',
    description: 'Everything that was reported, and who does it.',
    defaultColumns: ['number', 'title', 'status', 'priority', 'category', 'assignedTo', 'resolveDue', 'flat'],
    listSearchableFields: ['number', 'title', 'location'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    components: {
      beforeListTable: ['/web/admin/TicketToolbar.tsx#TicketToolbar'],
      edit: { beforeDocumentControls: ['/web/admin/TicketHeadline.tsx#TicketHeadline'] },
    },
  },
  defaultSort: '-createdAt',
  access: {
    create: may(mayReport),
    read: which((actor) => ticketQuery(actor)),
    update: which((actor) => ticketQuery(actor)),
    delete: may((actor) => !isPerson(actor)),
  },
  endpoints: ticketEndpoints,
  fields: ticketFields,
  /** What the masking and `overdue` look at, whatever a client selects. */
  forceSelect: { resident: true, assignedTo: true, category: true, status: true, resolveDue: true },
  hooks: {
    beforeOperation: [normaliseInput, lockTicket, filterOverdue, guardFilters, listPressing, countCheaply],
    beforeChange: [createTicket, updateTicket],
    afterChange: [recordTicket],
    afterOperation: [fillCount, putInRank, hideFromNeighbours],
  },
})
