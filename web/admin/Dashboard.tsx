import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { env } from '@/server/env'
import { listTickets } from '@/web/data/panel-tickets'
import { staffDirectory } from '@/web/data/staff-directory'
import { whereOf } from './conditions'
import { documentPath, listPath } from './paths'
import { quickFilter } from './quick-filters'
import { StuckCounts } from './StuckCounts'
import { TicketTable } from './TicketTable'

/** Tickets named one by one on the first page. */
const PRESSING = 10

/** The first page of the panel: what is stuck, and which tickets press most. */
export function Dashboard({ payload }: AdminViewServerProps) {
  const now = new Date()
  return (
    <Gutter className="estate-dashboard">
      <header>
        <h1>What needs you</h1>
        <a className="estate-button" href={documentPath('tickets', 'create')}>
          Report a ticket
        </a>
      </header>
      <StuckCounts payload={payload} now={now} zone={env.timeZone} />
      <PressingTickets payload={payload} now={now} />
    </Gutter>
  )
}

async function PressingTickets({ payload, now }: { payload: Payload; now: Date }) {
  const where = whereOf(quickFilter('open').conditions(now, env.timeZone))
  const [{ tickets, total }, staff] = await Promise.all([
    listTickets(payload, { where, sort: ['-priority', 'resolveDue'], limit: PRESSING }),
    staffDirectory(payload),
  ])
  const staffNames = new Map([...staff.values()].map(({ id, name }) => [id, name]))
  return (
    <section className="estate-section">
      <h2>Most pressing</h2>
      {total === 0 && <p>No work is open. Enjoy the evening.</p>}
      {total > 0 && <TicketTable label="Most pressing tickets" tickets={tickets} staffNames={staffNames} />}
      {total > PRESSING && <a href={listPath('tickets', where)}>All {total} open tickets</a>}
    </section>
  )
}
