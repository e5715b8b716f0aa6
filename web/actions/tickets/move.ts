import 'server-only'
import { NOTE_MAX } from '@/domain/tickets/words'
import type { Ticket } from '@/payload-types'
import type { Words } from '@/web/i18n/words'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf, valuesOf } from '../run'
import { backToTicket, type Said, ticketIn } from './acting'

/** One thing that a form does to a ticket. */
export interface Move {
  said: Said
  /** Whether it is so already: a form that was sent twice finds its work done, and is told so. */
  isDone: (ticket: Ticket) => boolean
  /** The form's one text, and what the page calls it. */
  text: { name: string; label: string; isRequired?: boolean; max?: number }
  /** What else is wrong with the form. */
  problems?: FormProblem[]
  /** What is written. `text` is what was typed; empty when nothing was. */
  data: (text: string) => Partial<Ticket>
}

/** Whether the ticket has moved on since the page with this form was made. */
function isOvertaken(ticket: Ticket, form: FormData): boolean {
  const seen = textOf(form, 'seenStatus')
  return seen !== '' && seen !== ticket.status
}

/** Carries out a form that changes a ticket as it was `seen`: who decides on an old page is told, and changes nothing. */
export async function carryOutMove(form: FormData, moveIn: (t: Words) => Move): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { said, isDone, text, problems: others = [], data } = moveIn(t)
    const viewer = await actingViewer()
    const ticket = await ticketIn(viewer, form)
    if (isDone(ticket)) backToTicket(ticket.number, said)
    const problems = [...others, ...checkTexts(form, t, [{ max: NOTE_MAX, ...text }])]
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    // The page no longer asks what this form answers: it would go, and the refusal with it.
    if (isOvertaken(ticket, form)) backToTicket(ticket.number, 'overtaken')
    const seen = textOf(form, 'seen')
    await viewer.payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: { ...data(textOf(form, text.name)), ...(seen ? { expectedUpdatedAt: seen } : {}) },
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
    backToTicket(ticket.number, said)
  })
}
