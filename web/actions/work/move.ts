'use server'
import { TICKET_STATUSES } from '@/domain/tickets/words'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { changeJob, leadBack, leadTo, originOf, refusalOf } from './change'

/**
 * A step of one tap: take, start, go on, acknowledge. A refusal leads back to a fresh page with the reason, since the
 * row that was tapped may be gone from it.
 */
export async function moveJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const status = TICKET_STATUSES.find((known) => known === textOf(form, 'to'))
    if (!status) leadTo(originOf(form), { refused: 'transition_not_allowed' })
    const refused = await refusalOf(() => changeJob(viewer, form, { status }), viewer.req)
    if (refused) leadTo(originOf(form), { refused })
    leadBack(form, textOf(form, 'step'))
  })
}
