import 'server-only'
import { cookies } from 'next/headers'
import type { Language } from '@/domain/notifications'
import { env } from '@/server/env'
import { LANGUAGE_COOKIE, LANGUAGE_COOKIE_SECONDS } from '@/web/i18n/locale'

/** Has this browser keep somebody's language, for what is said before anybody knows who asks (web/plain-page.ts). */
export async function keepLanguage(language: Language): Promise<void> {
  const store = await cookies()
  store.set(LANGUAGE_COOKIE, language, {
    maxAge: LANGUAGE_COOKIE_SECONDS,
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: env.estateUrl.startsWith('https:'),
  })
}
