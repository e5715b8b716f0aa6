'use server'
import { redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import { endOwnSession, endSessions } from '@/hooks/people/end-account-sessions'
import { onPool } from '@/server/database'
import { sessionIdOf } from '@/web/data/sessions'
import { requireViewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'

/** Ends one sign-in of one's own, on a device that was lost or lent. */
export async function endSession(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const { payload, actor } = await requireViewer()
    if (!(await endOwnSession(onPool(payload), actor.userId, textOf(form, 'session')))) throw notFound()
    redirect('/profile/sessions?saved=session')
  })
}

/** Ends every sign-in but this one. */
export async function endOthers(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await requireViewer()
    await endSessions(onPool(viewer.payload), viewer.actor.userId, sessionIdOf(viewer))
    redirect('/profile/sessions?saved=sessions')
  })
}
