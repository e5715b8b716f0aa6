'use server'
import { parseRupees } from '@/domain/money'
import { fromLocalTime } from '@/domain/time'
import { env } from '@/server/env'
import type { FormProblem, FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'
import { refusedForm } from '../told'
import { changeJob, leadBack } from './change'

/** What the work will cost and when it will be done. An emptied field takes back what was said. */
export async function estimateJob(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const cost = textOf(form, 'estimatedCost')
    const time = textOf(form, 'estimatedCompletion')
    const estimatedCostPaise = cost === '' ? null : parseRupees(cost)
    const at = time === '' ? null : fromLocalTime(time, env.timeZone)
    const problems: FormProblem[] = []
    if (cost !== '' && estimatedCostPaise === null)
      problems.push({ field: 'estimatedCost', message: t('work.form.badRupees') })
    if (time !== '' && !at) problems.push({ field: 'estimatedCompletion', message: t('work.form.badTime') })
    if (problems.length > 0) throw refusedForm(problems)
    const estimatedCompletion = at?.toISOString() ?? null
    await changeJob(viewer, form, { estimatedCostPaise, estimatedCompletion })
    leadBack(form, 'estimate')
  })
}
