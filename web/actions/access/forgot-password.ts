'use server'
import { redirect } from 'next/navigation'
import { sendResetLink } from '@/hooks/people/reset-link'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'
import { emailProblems } from './checks'
import { visitorRequest } from './visitor'

/** Sends the link to a new password, and answers everybody alike. */
export async function askForLink(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const email = textOf(form, 'email')
    const problems = emailProblems('email', email, t)
    if (problems.length > 0) return { problems, values: { email } }
    await sendResetLink(await visitorRequest(), email)
    redirect('/forgot-password/sent')
  })
}
