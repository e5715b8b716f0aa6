'use server'
import { redirect } from 'next/navigation'
import { withdrawMember } from '@/hooks/people/withdraw-member'
import type { FormState } from '@/web/ui/form/state'
import { actingViewer } from '../form/acting'
import { carryOut, textOf } from '../run'

/** Takes back somebody whom the committee has not let in. */
export async function withdrawHouseholdMember(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const { req } = await actingViewer()
    await withdrawMember(req, textOf(form, 'member'))
    redirect('/profile/household?saved=withdrawn')
  })
}
