import type { BeforeDocumentControlsServerProps } from 'payload'
import { panelTicket } from '@/web/data/panel-tickets'
import { RefreshAfterSave } from './RefreshAfterSave'
import { DueTag, PriorityTag } from './Tags'

/** Beside the save button: which ticket, how pressing, how late. */
export async function TicketHeadline({ id, payload }: BeforeDocumentControlsServerProps & { id?: string }) {
  if (!id) return null
  const ticket = await panelTicket(payload, id)
  if (!ticket) return null
  return (
    <div className="estate-headline">
      <RefreshAfterSave id={id} />
      <strong>{ticket.number}</strong>
      {ticket.priority && <PriorityTag priority={ticket.priority} />}
      {ticket.status && (
        <DueTag
          status={ticket.status}
          acknowledgeDue={ticket.acknowledgeDue}
          resolveDue={ticket.resolveDue}
          holdKind={ticket.holdKind}
          heldUntil={ticket.heldUntil}
        />
      )}
    </div>
  )
}
