import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '@/domain/notifications'
import { REQUEST_ID_HEADER, requestIdOf } from '@/server/request-id'
import { knownLanguage, LANGUAGE_COOKIE, preferredLanguage } from './i18n/accept-language'
import { en } from './i18n/en'
import { hi } from './i18n/hi'

const CATALOGS = { en, hi }
const LANG: Record<Language, string> = { en: 'en-IN', hi: 'hi' }
const CHOSEN = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([^;]+)`)

/** What is said before, or without, a page of the site's own making. */
export type PlainSubject = 'foreign-form' | 'too-large' | 'absent' | 'broken'

/** Whether whoever asks reads pages; programs are answered in JSON. */
export const readsPages = (headers: IncomingHttpHeaders): boolean =>
  /\btext\/html\b/.test(headers.accept ?? '')

/** A whole page in the browser's language, without anything in it that the browser has sent. */
export function plainPage(subject: PlainSubject, headers: IncomingHttpHeaders): string {
  const language = languageOf(headers)
  return `<!doctype html>
<html lang="${LANG[language]}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wordsOf(subject, language).title}</title>
${plainMain(subject, headers)}
</html>
`
}

/** The content of such a page, stylesheet and all: with it goes everything that it brought. */
export function plainMain(subject: PlainSubject, headers: IncomingHttpHeaders): string {
  const language = languageOf(headers)
  const { title, text } = wordsOf(subject, language)
  const { goHome } = CATALOGS[language].common
  return `<main class="plain" lang="${LANG[language]}"><link rel="stylesheet" href="/plain.css">
<h1>${title}</h1>
<p>${text}</p>${referenceOf(subject, headers)}
<p><a class="button" href="/">${goHome}</a></p>
</main>`
}

/** Where the fault is ours, the number to tell the office; `web/server.ts` has put it there, and it holds no markup. */
function referenceOf(subject: PlainSubject, headers: IncomingHttpHeaders): string {
  const id = headers[REQUEST_ID_HEADER]
  if (subject !== 'broken' || typeof id !== 'string') return ''
  return `\n<p>${CATALOGS[languageOf(headers)].shell.reference.replace('{digest}', requestIdOf(id))}</p>`
}

function wordsOf(subject: PlainSubject, language: Language): { title: string; text: string } {
  const { common, shell } = CATALOGS[language]
  switch (subject) {
    case 'foreign-form':
      return { title: shell.foreignFormTitle, text: shell.foreignFormText }
    case 'too-large':
      return { title: shell.tooLargeTitle, text: shell.tooLargeText }
    case 'absent':
      return { title: common.notFoundTitle, text: common.notFoundText }
    case 'broken':
      return { title: common.brokenTitle, text: common.brokenText }
  }
}

/** Whose language it is is not known at the door: the browser's choice, else what the browser prefers. */
function languageOf(headers: IncomingHttpHeaders): Language {
  const chosen = CHOSEN.exec(headers.cookie ?? '')?.[1]
  return knownLanguage(chosen) ?? preferredLanguage(headers['accept-language'] ?? '')
}
