import type { TicketView } from '@/web/data/tickets/ticket'
import type { Words } from '@/web/i18n/words'
import { CancelForm } from './TicketForms'

/** What else can be done with a ticket, seldom and by few. */
export function OtherWays({ ticket, t }: { ticket: TicketView; t: Words }) {
  const { edits, cancels } = ticket.offers
  if (!edits && !cancels && !ticket.panelPath) return null
  return (
    <div className="card">
      {edits ? (
        <a className="button quiet" href={`/tickets/${ticket.number}/edit`}>
          {t('ticket.edit')}
        </a>
      ) : null}
      {ticket.panelPath ? (
        <a className="button quiet" href={ticket.panelPath}>
          {t('ticket.panel')}
        </a>
      ) : null}
      <CancelForm ticket={ticket} t={t} />
    </div>
  )
}
