import 'server-only'
import { RedirectType, redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import type { Ticket } from '@/payload-types'
import { findTicket } from '@/web/data/tickets/ticket'
import type { Viewer } from '@/web/data/viewer'

/** What a ticket's page says after something was done on it: a key of the catalog. */
export type Said =
  | 'reported'
  | 'commented'
  | 'closed'
  | 'returned'
  | 'reopened'
  | 'cancelled'
  | 'rated'
  | 'edited'
  | 'overtaken'

/** The ticket that a form is about. @throws RuleViolation 404 when there is none that the viewer may see. */
export async function ticketIn(viewer: Viewer, form: FormData): Promise<Ticket> {
  const ticket = await findTicket(viewer, form.get('number'))
  if (!ticket) throw notFound()
  return ticket
}

/** Leads to a ticket's page, which says what was done. Pages left behind are not ones to go back to. */
export function backToTicket(number: string | null | undefined, said: Said): never {
  redirect(`/tickets/${number}?said=${said}`, RedirectType.replace)
}

/** Leads to the message just written. Its id makes an address of its own, so that the next message gets a new form. */
export function backToMessage(number: string | null | undefined, id: string): never {
  redirect(`/tickets/${number}?said=commented&message=${id}#latest`, RedirectType.replace)
}
