'use server'
import { refresh } from 'next/cache'
import { findViewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut } from '../run'
import { backToAnnouncement, noteReading } from './acting'

/** The page has been in sight long enough. Whoever left meanwhile is asked nothing. */
export async function markRead(number: string): Promise<void> {
  const viewer = await findViewer()
  if (!viewer) return
  await noteReading(viewer, number, false)
  refresh()
}

/** "I have read this", where no script can see it. */
export async function haveRead(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    await noteReading(await actingViewer(), form.get('number'), false)
    refresh()
    return { problems: [], values: {} }
  })
}

/** "I have read and confirm this". Confirming again changes nothing. */
export async function confirmReading(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const number = form.get('number')
    await noteReading(await actingViewer(), number, true)
    backToAnnouncement(String(number), 'confirmed')
  })
}
