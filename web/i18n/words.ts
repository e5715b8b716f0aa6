import { cache } from 'react'
import { createTranslator } from 'use-intl/core'
import type { Language } from '@/domain/notifications'
import { en } from './en'
import { hi } from './hi'
import { languageOfRequest } from './locale'
import type { Messages } from './messages'

const CATALOGS: Record<Language, Messages> = { en, hi }

/** Regional forms of the languages: Indian digits, months and times. */
export const LOCALES: Record<Language, string> = { en: 'en-IN', hi: 'hi-IN' }

/** The site's words in one language: `t('tickets.list.title')`. */
export type Words = ReturnType<typeof createTranslator<Messages>>

export function wordsIn(language: Language): Words {
  return createTranslator({ locale: LOCALES[language], messages: CATALOGS[language] }) as Words
}

/** The words of this page's language, with the language itself. */
export const pageWords = cache(async (): Promise<{ t: Words; language: Language }> => {
  const language = await languageOfRequest()
  return { t: wordsIn(language), language }
})
