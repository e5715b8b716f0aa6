import { redirect } from 'next/navigation'
import { TICKET_STATUS_LABELS, type TicketStatus } from '@/domain/tickets/words'
import { followTicketLink } from '@/web/data/ticket-page'

/** Where the links in messages lead, until residents have their own pages: to the panel, or to the plain facts. */
export default async function TicketPage({ params }: { params: Promise<{ number: string }> }) {
  const number = decodeURIComponent((await params).number)
  const link = await followTicketLink(number)
  if (link.kind === 'panel') redirect(link.path)
  return (
    <main>
      <h1>Ticket {number}</h1>
      {link.kind === 'ticket' && (
        <>
          <p>{link.title}</p>
          <p>
            It is <strong>{TICKET_STATUS_LABELS[link.status as TicketStatus].toLowerCase()}</strong>.
          </p>
        </>
      )}
      {link.kind === 'hidden' && <p>There is no such ticket that you may see.</p>}
      {link.kind === 'signed-out' && (
        <>
          <p>
            Everything that happens to this ticket is also in your messages. Committee and managers sign in to
            see it.
          </p>
          <p>
            <a className="action" href="/admin/login">
              Sign in
            </a>
          </p>
        </>
      )}
    </main>
  )
}
