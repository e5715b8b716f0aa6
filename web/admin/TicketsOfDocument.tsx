import type { UIFieldServerProps } from 'payload'
import { listTickets } from '@/web/data/panel-tickets'
import { whereOf } from './conditions'
import { listPath } from './paths'
import { TicketTable } from './TicketTable'

/** Tickets that a page shows of its resident, flat or member of staff; the rest is a link away. */
const SHOWN = 10

interface TicketsOfDocumentProps extends Pick<UIFieldServerProps, 'id' | 'payload'> {
  /** Which field of a ticket names this document. */
  field: 'resident' | 'flat' | 'assignedTo'
}

/** The latest tickets of a resident, a flat or a member of staff, on their own page. */
export async function TicketsOfDocument({ id, payload, field }: TicketsOfDocumentProps) {
  if (!id) return null
  const where = whereOf([{ [field]: { equals: id } }])
  const { tickets, total } = await listTickets(payload, { where, sort: ['-createdAt'], limit: SHOWN })
  return (
    <section className="field-type estate-section">
      <h3>Tickets</h3>
      {total === 0 && <p className="estate-quiet">There are no tickets here yet.</p>}
      {total > 0 && <TicketTable label="Latest tickets" tickets={tickets} />}
      {total > SHOWN && <a href={listPath('tickets', where)}>All {total} tickets</a>}
    </section>
  )
}
