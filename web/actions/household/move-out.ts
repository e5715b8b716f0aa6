'use server'
import { redirect } from 'next/navigation'
import { localDaySpan } from '@/domain/time'
import { notFound } from '@/domain/violations'
import { isUuid } from '@/hooks/uuid'
import { env } from '@/server/env'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf, valuesOf } from '../run'

/** Says when somebody of the flat moves out, or that they stay. */
export async function saveMoveOut(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const { payload, req } = await actingViewer()
    const [id, day] = [textOf(form, 'member'), textOf(form, 'moveOutDate')]
    if (!isUuid(id)) throw notFound()
    const span = day === '' ? null : localDaySpan(day, day, env.timeZone)
    if (day !== '' && !span)
      return { problems: [{ field: 'moveOutDate', message: t('household.noDay') }], values: valuesOf(form) }
    const data = { moveOutDate: span?.start.toISOString() ?? null }
    await payload.update({ collection: 'residents', id, data, depth: 0, overrideAccess: false, req })
    redirect('/profile/household?saved=saved')
  })
}
