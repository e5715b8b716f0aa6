'use server'
import { isItsAssignee } from '@/domain/tickets/ticket'
import { TICKET_STATUSES, type TicketStatus } from '@/domain/tickets/words'
import { ticketOf } from '@/hooks/tickets/ticket-of'
import { requireViewer, type Viewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'
import { changeJob, leadBack, leadTo, originOf, refusalOf, ticketIdOf } from './change'

/** Codes that say: it is no longer as you saw it. */
const OUTDATED = ['stale_write', 'transition_not_allowed']

/**
 * A step of one tap: take, start, go on, acknowledge. A refusal leads back to a fresh page with the reason, since the
 * row that was tapped may be gone from it.
 */
export async function moveJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await requireViewer()
    const status = TICKET_STATUSES.find((known) => known === textOf(form, 'to'))
    if (!status) leadTo(originOf(form), { refused: 'transition_not_allowed' })
    const refused = await refusalOf(() => changeJob(viewer, form, { status }, viewer.req), viewer.req)
    if (refused && !(OUTDATED.includes(refused) && (await isDoneAlready(viewer, form, status))))
      leadTo(originOf(form), { refused })
    leadBack(form, textOf(form, 'step'))
  })
}

/** A second tap on a bad line asks for what the first one did. */
async function isDoneAlready({ actor, payload, req }: Viewer, form: FormData, status: TicketStatus) {
  const ticket = await payload.findByID({
    collection: 'tickets',
    id: ticketIdOf(form),
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  return ticket !== null && ticket.status === status && isItsAssignee(actor, ticketOf({ ...ticket }))
}
