'use server'
import { NOTE_MAX } from '@/domain/tickets/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { hashOf, once } from '../form/once'
import { carryOut } from '../run'
import { refusedForm } from '../told'
import { leadBack, textWithin, ticketIdOf } from './change'

/** Writes a note into the timeline that only staff read. The same words sent again are the same note. */
export async function noteJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const label = t('work.form.internalNote')
    const body = textWithin(form, 'body', label, NOTE_MAX, t)
    if (body === '') throw refusedForm([{ field: 'body', message: t('errors.required', { field: label }) }])
    const ticket = ticketIdOf(form)
    const hash = hashOf(form, ['body'])
    await once(viewer, form, { path: `action:note:${ticket}:${hash}`, hash }, async (req) => {
      const note = await req.payload.create({
        collection: 'ticket-updates',
        data: { ticket, kind: 'comment', visibility: 'internal', body },
        depth: 0,
        overrideAccess: false,
        req,
      })
      return note.id
    })
    leadBack(form, 'note')
  })
}
