'use server'
import { type EventStatus, NOTE_MAX } from '@/domain/events/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { checkTexts } from '../form/check'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { backToEvent, eventIn } from './acting'

/** Asks everybody whom it is for. */
export async function publishEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => moveTo(form, 'published'))
}

/** Calls it off, and says why. */
export async function cancelEvent(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const rule = { name: 'note', label: t('event.run.why'), max: NOTE_MAX, isRequired: true }
    const problems = checkTexts(form, t, [rule])
    if (problems.length > 0) throw refusedForm(problems)
    return moveTo(form, 'cancelled')
  })
}

/** A form that was sent twice finds its work done. */
async function moveTo(form: FormData, status: EventStatus & ('published' | 'cancelled')): Promise<never> {
  const viewer = await actingViewer()
  const { id, status: present } = await eventIn(viewer, form)
  const note = textOf(form, 'note')
  if (present !== status)
    await viewer.payload.update({
      collection: 'events',
      id,
      data: { status, ...(note ? { note } : {}) },
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
  backToEvent(id, status)
}
