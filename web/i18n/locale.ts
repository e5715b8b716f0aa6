import { cookies, headers } from 'next/headers'
import type { Language } from '@/domain/notifications'
import { findViewer } from '@/web/data/viewer'
import { knownLanguage, LANGUAGE_COOKIE, preferredLanguage } from './accept-language'

export {
  knownLanguage,
  LANGUAGE_COOKIE,
  LANGUAGE_COOKIE_SECONDS,
  preferredLanguage,
} from './accept-language'

/** The language of this page: the person's own choice, else this browser's choice, else what the browser prefers. */
export async function languageOfRequest(): Promise<Language> {
  const viewer = await findViewer()
  if (viewer) return viewer.language
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  return knownLanguage(chosen) ?? preferredLanguage((await headers()).get('accept-language') ?? '')
}
