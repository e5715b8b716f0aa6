'use server'
import { DESCRIPTION_MAX, LOCATION_MAX, TITLE_MAX } from '@/domain/tickets/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf, valuesOf } from '../run'
import { backToTicket, ticketIn } from './acting'

/** Puts a report right while nobody has looked at it yet. */
export async function editReport(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const ticket = await ticketIn(viewer, form)
    const problems = checkTexts(form, t, [
      { name: 'title', label: t('report.what'), max: TITLE_MAX, isRequired: true },
      { name: 'description', label: t('report.more'), max: DESCRIPTION_MAX, isRequired: true },
      { name: 'location', label: t('report.where'), max: LOCATION_MAX },
    ])
    if (problems.length > 0) return { problems, values: valuesOf(form) }
    const seen = textOf(form, 'seen')
    await viewer.payload.update({
      collection: 'tickets',
      id: ticket.id,
      data: {
        title: textOf(form, 'title'),
        description: textOf(form, 'description'),
        location: textOf(form, 'location') || null,
        ...(seen ? { expectedUpdatedAt: seen } : {}),
      },
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
    backToTicket(ticket.number, 'edited')
  })
}
