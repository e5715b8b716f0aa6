'use server'
import { NOTE_MAX } from '@/domain/tickets/words'
import { isUuid } from '@/hooks/uuid'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { changeJob, leadBack, leadTo, refusalOf, textWithin } from './change'

const pageOf = (form: FormData): string => `/work/assign/${encodeURIComponent(textOf(form, 'number'))}`

/**
 * Gives a job to somebody with one tap. Who has filled up meanwhile is asked about again, with room for the reason why
 * it must be them.
 */
export async function assignJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const assignedTo = textOf(form, 'staff')
    if (!isUuid(assignedTo)) leadTo(pageOf(form), { refused: 'staff_not_suitable_other_person' })
    const refused = await refusalOf(() => changeJob(viewer, form, { assignedTo }), viewer.req)
    if (refused?.startsWith('staff_at_capacity')) leadTo(pageOf(form), { full: textOf(form, 'employee') })
    if (refused) leadTo(pageOf(form), { refused })
    leadBack(form, 'assign')
  })
}

/** Gives a job to somebody whose list is full, and says why. */
export async function assignBeyondCap(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const assignedTo = textOf(form, 'staff')
    if (!isUuid(assignedTo)) leadTo(pageOf(form), { refused: 'staff_not_suitable_other_person' })
    const note = textWithin(form, 'note', t('work.form.why'), NOTE_MAX, t)
    if (note === '') throw refusedForm([{ field: 'note', message: t('errors.reason_required') }])
    await changeJob(viewer, form, { assignedTo, override: true, note })
    leadBack(form, 'assign')
  })
}
