'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { createLocalReq } from 'payload'
import type { Language } from '@/domain/notifications'
import { RuleViolation } from '@/domain/violations'
import { answerFor } from '@/hooks/answer-error'
import { onPool } from '@/server/database'
import { PEER_HEADER } from '@/server/peer'
import { refuse } from '@/web/api/refusal'
import { throttledSignIn } from '@/web/api/throttle-sign-in'
import { runningPayload } from '@/web/data/session'
import { knownLanguage } from '@/web/i18n/locale'
import { ownPath } from '@/web/own-path'
import type { FormState } from '@/web/ui/form/state'
import { carryOut, textOf } from './run'
import { startSession } from './session-cookie'

/** Signs in, as throttled as the API's own sign-in, and leads to where somebody wanted to go. */
export async function signIn(_: FormState, form: FormData): Promise<FormState> {
  return carryOut(form, async () => {
    const email = textOf(form, 'email').toLowerCase()
    const password = String(form.get('password') ?? '')
    const { token, language } = await sessionFor(email, password)
    await startSession(token, language)
    redirect(ownPath(form.get('next')) ?? '/')
  })
}

/** @throws RuleViolation 400, 401 or 429. */
async function sessionFor(email: string, password: string): Promise<{ token: string; language: Language }> {
  const payload = await runningPayload()
  const own = await headers()
  const address = own.get(PEER_HEADER) ?? 'unknown'
  const req = await createLocalReq({ req: { headers: new Headers(own) } }, payload)
  const attempt = async (): Promise<Response> => {
    try {
      const { token, user } = await payload.login({
        collection: 'users',
        data: { email, password },
        overrideAccess: false,
        req,
      })
      return Response.json({ token, language: knownLanguage(user?.language) ?? 'en' })
    } catch (error) {
      const { status, problems } = await answerFor(error, req)
      return refuse(status, problems)
    }
  }
  const answer = await throttledSignIn(onPool(payload), { account: email, address, password }, attempt)
  const body = await answer.json()
  if (answer.status === 200) return body
  throw new RuleViolation(answer.status as 401, body.errors)
}
