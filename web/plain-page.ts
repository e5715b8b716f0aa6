import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '@/domain/notifications'
import { knownLanguage, LANGUAGE_COOKIE, preferredLanguage } from './i18n/accept-language'
import { en } from './i18n/en'
import { hi } from './i18n/hi'

const CATALOGS = { en, hi }
const CHOSEN = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([^;]+)`)

/** What is said at the door, before any page is made. */
export type PlainSubject = 'foreign-form' | 'broken'

/** Whether whoever asks reads pages; programs are answered in JSON. */
export const readsPages = (headers: IncomingHttpHeaders): boolean =>
  /\btext\/html\b/.test(headers.accept ?? '')

/** A whole page in the browser's language, without anything of the request in it. */
export function plainPage(subject: PlainSubject, headers: IncomingHttpHeaders): string {
  const language = languageOf(headers)
  const { common, shell } = CATALOGS[language]
  const [title, text] =
    subject === 'foreign-form'
      ? [shell.foreignFormTitle, shell.foreignFormText]
      : [common.brokenTitle, common.brokenText]
  return `<!doctype html>
<html lang="${language === 'hi' ? 'hi' : 'en-IN'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/plain.css">
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a class="button" href="/">${common.goHome}</a></p>
</main>
</html>
`
}

/** Whose language it is is not known at the door: the browser's choice, else what the browser prefers. */
function languageOf(headers: IncomingHttpHeaders): Language {
  const chosen = CHOSEN.exec(headers.cookie ?? '')?.[1]
  return knownLanguage(chosen) ?? preferredLanguage(headers['accept-language'] ?? '')
}
