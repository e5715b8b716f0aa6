import type { UIFieldServerProps } from 'payload'
import { ledgerText } from '@/domain/sla/ledger-words'
import { readClock } from '@/hooks/tickets/read-clock'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { env } from '@/server/env'
import { panelTicket } from '@/web/data/panel-tickets'
import { Instant } from './Instant'

/** What a ticket was promised, and how its clock was counted. Nothing where nothing was promised. */
export async function TicketClock({ id, payload, req }: UIFieldServerProps) {
  const ticket = id ? await panelTicket(payload, String(id)) : null
  if (!ticket?.resolveDue) return null
  const clock = await readClock(req, ticketOf(ticket as unknown as Record<string, unknown>))
  return (
    <section className="field-type estate-section" aria-labelledby="estate-clock">
      <h3 id="estate-clock">Promised time{clock.cycle > 1 && `, round ${clock.cycle}`}</h3>
      <ol className="estate-timeline">
        {clock.ledger.map((line) => (
          <li key={`${line.kind}${line.at.getTime()}`}>
            <p className="estate-timeline__head">
              <Instant at={line.at.toISOString()} />
              <span>{ledgerText(line, clock, env.timeZone)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
