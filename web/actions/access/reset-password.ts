'use server'
import { redirect } from 'next/navigation'
import { resetPassword } from '@/hooks/people/reset-password'
import { accountBehindLink } from '@/web/data/link'
import { knownLanguage } from '@/web/i18n/locale'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'
import { startSession } from '../session-cookie'
import { passwordProblems } from './checks'
import { visitorRequest } from './visitor'

/** Sets the new password and signs in with it. A link that ended meanwhile leads to the page that says so. */
export async function chooseNewPassword(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const token = textOf(form, 'token')
    const password = form.get('password')
    const problems = passwordProblems(password, t)
    if (problems.length > 0) return { problems, values: {} }
    if (!(await accountBehindLink(token))) redirect(`/reset-password/${encodeURIComponent(token || 'none')}`)
    const { token: session, user } = await resetPassword(await visitorRequest(), { token, password })
    if (session) await startSession(session, knownLanguage(user.language) ?? 'en')
    redirect('/')
  })
}
