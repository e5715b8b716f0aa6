'use server'
import { NOTE_MAX } from '@/domain/tickets/words'
import { requireViewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { carryOut } from '../run'
import { refusedForm } from '../told'
import { leadBack, textWithin, ticketIdOf } from './change'

/** Writes a note into the timeline that only staff read. */
export async function noteJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { payload, req } = await requireViewer()
    const label = t('work.form.internalNote')
    const body = textWithin(form, 'body', label, NOTE_MAX, t)
    if (body === '') throw refusedForm([{ field: 'body', message: t('errors.required', { field: label }) }])
    await payload.create({
      collection: 'ticket-updates',
      data: { ticket: ticketIdOf(form), kind: 'comment', visibility: 'internal', body },
      depth: 0,
      overrideAccess: false,
      req,
    })
    leadBack(form, 'note')
  })
}
