'use server'
import { redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import { remindUnread } from '@/hooks/announcements/remind'
import { withTransaction } from '@/server/database'
import { findOverseen } from '@/web/data/announcements/reach-overseen'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'

/** Reminds everybody who has not read the form's announcement. */
export async function remindOfAnnouncement(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const viewer = await actingViewer()
    const overseen = await findOverseen(viewer, textOf(form, 'number'))
    if (!overseen) throw notFound()
    await withTransaction(viewer.payload, viewer.req, (req) => remindUnread(req, overseen.id))
    redirect(`/announcements/${overseen.row.number}/reach?said=reminded`)
  })
}
