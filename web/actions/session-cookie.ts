import 'server-only'
import { cookies } from 'next/headers'
import { generatePayloadCookie } from 'payload'
import { runningPayload } from '@/web/data/session'

/** Gives the browser the same cookie as the API's sign-in does. */
export async function startSession(token: string): Promise<void> {
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
}
