'use server'
import { redirect } from 'next/navigation'
import { notFound } from '@/domain/violations'
import { calendarOf } from '@/web/data/calendar'
import { requireViewer } from '@/web/data/viewer'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'

/** Gives a calendar another address: the old one is unknown at once. */
export async function renewCalendar(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const facilityId = textOf(form, 'facility') || null
    if (!(await calendarOf(await requireViewer(), facilityId, true))) throw notFound()
    redirect(`/profile/calendar?saved=calendar${facilityId ? `&facility=${facilityId}` : ''}`)
  })
}
