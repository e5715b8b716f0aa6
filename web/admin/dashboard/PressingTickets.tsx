import type { Payload } from 'payload'
import { env } from '@/server/env'
import { mostPressing } from '@/web/data/panel-tickets'
import { staffDirectory } from '@/web/data/staff-directory'
import { whereOf } from '../conditions'
import { listPath } from '../paths'
import { quickFilter } from '../quick-filters'
import { TicketTable } from '../TicketTable'

interface PressingTicketsProps {
  payload: Payload
  now: Date
  /** How many are named one by one. */
  shown: number
}

/** The tickets that press most, by `comparePressing`, each with whose it is. */
export async function PressingTickets({ payload, now, shown }: PressingTicketsProps) {
  const [{ tickets, total }, staff] = await Promise.all([
    mostPressing(payload, { now, limit: shown }),
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
