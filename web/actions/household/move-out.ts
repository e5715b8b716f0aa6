'use server'
import { redirect } from 'next/navigation'
import { leavingIn } from '@/web/data/household-leaving'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf, valuesOf } from '../run'

/** Leads to the step that names who leaves, when and what follows; nothing is written yet. */
export async function askMoveOut(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const leaving = await leavingIn(viewer, askedIn(form))
    if (typeof leaving === 'string') {
      const message = t(leaving === 'member' ? 'household.nobody' : 'household.noDay')
      return { problems: [{ field: leaving, message }], values: valuesOf(form) }
    }
    const query = new URLSearchParams({ leaving: leaving.member.id, day: leaving.day })
    redirect(`/profile/household?${query}#leaving`)
  })
}

/** Says when somebody of the flat moves out, or that they stay. */
export async function saveMoveOut(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const viewer = await actingViewer()
    const leaving = await leavingIn(viewer, askedIn(form))
    if (typeof leaving === 'string') return { problems: [{ message: t('household.over') }], values: {} }
    const { member, start } = leaving
    await viewer.payload.update({
      collection: 'residents',
      id: member.id,
      data: { moveOutDate: start?.toISOString() ?? null },
      depth: 0,
      overrideAccess: false,
      req: viewer.req,
    })
    redirect(`/profile/household?saved=${start ? 'saved' : 'stays'}`)
  })
}

const askedIn = (form: FormData) => ({ member: textOf(form, 'member'), day: textOf(form, 'moveOutDate') })
