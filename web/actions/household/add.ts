'use server'
import { redirect } from 'next/navigation'
import { addMember } from '@/hooks/people/add-member'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'

const FIELDS = ['name', 'email', 'phone', 'residentType', 'moveInDate']

/** Adds somebody to the viewer's flat. Sent twice, the second finds the e-mail address in use. */
export async function addHouseholdMember(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const { req } = await actingViewer()
    await addMember(req, Object.fromEntries(FIELDS.map((name) => [name, textOf(form, name)])))
    redirect('/profile/household?saved=added')
  })
}
