import 'server-only'
import { cookies } from 'next/headers'
import { generatePayloadCookie } from 'payload'
import type { Language } from '@/domain/notifications'
import { runningPayload } from '@/web/data/session'
import { keepLanguage } from './language-cookie'

/** Gives the browser the same cookie as the API's sign-in does, and has it keep the language of whoever signs in. */
export async function startSession(token: string, language: Language): Promise<void> {
  const payload = await runningPayload()
  const cookie = generatePayloadCookie({
    collectionAuthConfig: payload.collections.users.config.auth,
    cookiePrefix: payload.config.cookiePrefix,
    returnCookieAsObject: true,
    token,
  })
  const { name, value, expires, httpOnly, path, sameSite, secure } = cookie
  const store = await cookies()
  store.set(name, value ?? '', {
    expires: new Date(expires ?? 0),
    httpOnly,
    path,
    secure,
    sameSite: sameSite?.toLowerCase() as 'lax',
  })
  await keepLanguage(language)
}
