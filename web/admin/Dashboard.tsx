import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps, Payload } from 'payload'
import { mayReport } from '@/domain/tickets/create'
import { env } from '@/server/env'
import { panelActor } from '@/web/data/panel-request'
import { listTickets } from '@/web/data/panel-tickets'
import { staffDirectory } from '@/web/data/staff-directory'
import { RecentAnnouncements } from './announcements/RecentAnnouncements'
import { whereOf } from './conditions'
import { MessageHealth } from './deliveries/MessageHealth'
import { ComingEvents } from './events/ComingEvents'
import { documentPath, listPath } from './paths'
import { PRESSING, quickFilter } from './quick-filters'
import { StuckCounts } from './StuckCounts'
import { TicketTable } from './TicketTable'

/** Tickets named one by one on the first page. */
const SHOWN = 10

/** The first page of the panel: what is stuck, and which tickets press most. */
export async function Dashboard({ payload }: AdminViewServerProps) {
  const actor = await panelActor(payload)
  const now = new Date()
  return (
    <Gutter className="estate-dashboard">
      <header>
        <h1>What needs you</h1>
        {mayReport(actor) && (
          <a className="estate-button" href={documentPath('tickets', 'create')}>
            Report a ticket
          </a>
        )}
      </header>
      <StuckCounts payload={payload} now={now} zone={env.timeZone} />
      <PressingTickets payload={payload} now={now} />
      <div className="estate-cards">
        <RecentAnnouncements payload={payload} now={now} />
        <ComingEvents payload={payload} now={now} />
        <MessageHealth payload={payload} now={now} />
      </div>
    </Gutter>
  )
}

async function PressingTickets({ payload, now }: { payload: Payload; now: Date }) {
  const [{ tickets, total }, staff] = await Promise.all([
    listTickets(payload, { where: whereOf(PRESSING), sort: ['-priority', 'resolveDue'], limit: SHOWN }),
    staffDirectory(payload),
  ])
  const staffNames = new Map([...staff.values()].map(({ id, name }) => [id, name]))
  const open = whereOf(quickFilter('open').conditions(now, env.timeZone))
  return (
    <section className="estate-section">
      <h2>Most pressing</h2>
      {total === 0 && <p>Nothing waits to be done. Enjoy the evening.</p>}
      {total > 0 && <TicketTable label="Most pressing tickets" tickets={tickets} staffNames={staffNames} />}
      {total > 0 && <a href={listPath('tickets', open)}>All open tickets</a>}
    </section>
  )
}
