'use server'
import type { JobStep } from '@/domain/tickets/steps'
import { NOTE_MAX } from '@/domain/tickets/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { changeJob, leadBack, leadTo, originOf, textWithin } from './change'
import type { JobChange } from './done-already'

/** What each step that goes with a few words asks of the ticket. */
const CHANGES: Partial<Record<JobStep, (words: string | undefined) => JobChange>> = {
  unassign: (note) => ({ assignedTo: null, note }),
  close: (note) => ({ status: 'closed', note }),
  sendBack: (note) => ({ status: 'in_progress', note }),
  reopen: (note) => ({ status: 'acknowledged', note }),
  cancel: (cancelReason) => ({ status: 'cancelled', cancelReason }),
}

/** Returns, closes, sends back, opens again or cancels a ticket, and says why. */
export async function settleJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const step = textOf(form, 'step') as JobStep
    const change = Object.hasOwn(CHANGES, step) ? CHANGES[step] : undefined
    if (!change) leadTo(originOf(form), { refused: 'transition_not_allowed' })
    const field = step === 'cancel' ? 'cancelReason' : 'note'
    const words = textWithin(form, field, t('work.form.why'), NOTE_MAX, t) || undefined
    await changeJob(viewer, form, change(words))
    leadBack(form, step)
  })
}
