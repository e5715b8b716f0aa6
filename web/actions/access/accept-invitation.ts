'use server'
import { redirect } from 'next/navigation'
import type { PayloadRequest } from 'payload'
import { toE164 } from '@/domain/phone'
import { answerFor } from '@/hooks/answer-error'
import { acceptInvitation } from '@/hooks/people/accept-invitation'
import { accountBehindLink } from '@/web/data/link'
import { knownLanguage } from '@/web/i18n/locale'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from '../run'
import { startSession } from '../session-cookie'
import { passwordProblems } from './checks'
import { visitorRequest } from './visitor'

/** Takes up an invitation and signs in; who is not let in yet hears whether it needs the office or the committee. */
export async function takeUpInvitation(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async (t) => {
    const token = textOf(form, 'token')
    const phone = textOf(form, 'phone')
    const password = String(form.get('password') ?? '')
    const isPhone = phone === '' || toE164(phone) !== null
    const problems = [
      ...passwordProblems(password, t),
      ...(isPhone ? [] : [{ field: 'phone', message: t('access.phoneProblem') }]),
    ]
    const language = knownLanguage(form.get('language')) ?? 'en'
    if (problems.length > 0) return { problems, values: { phone, language } }
    const account = await accountBehindLink(token)
    if (!account) redirect(`/invitation/${encodeURIComponent(token || 'none')}`)
    const req = await visitorRequest()
    const email = await acceptInvitation(req.payload, { token, password, phone, language })
    const session = await sessionFor(req, email, password)
    if (!session) redirect(`/invitation/accepted${account.waits ? '?waits=committee' : ''}`)
    await startSession(session, language)
    redirect('/')
  })
}

/** Null while the account does not count yet: the office has still to say who its holder is, or the committee to check. */
async function sessionFor(req: PayloadRequest, email: string, password: string): Promise<string | null> {
  try {
    const data = { email, password }
    const { token } = await req.payload.login({ collection: 'users', data, overrideAccess: false, req })
    return token ?? null
  } catch (error) {
    // The password is the one just chosen: whatever keeps the account out, it is not that.
    if ((await answerFor(error, req)).status === 401) return null
    throw error
  }
}
