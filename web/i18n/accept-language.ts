import { LANGUAGES, type Language } from '@/domain/notifications'

/** Keeps the choice of somebody who is not signed in, for a year. */
export const LANGUAGE_COOKIE = 'estate-language'
export const LANGUAGE_COOKIE_SECONDS = 365 * 24 * 3600

export function knownLanguage(value: unknown): Language | null {
  return LANGUAGES.find((language) => language === value) ?? null
}

/** The first of a browser's languages, by its own weights, that the estate speaks; English when it speaks none. */
export function preferredLanguage(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: knownLanguage(tag.toLowerCase().split('-')[0]), weight: Number(weight ?? 1) }
    })
    .sort((a, b) => b.weight - a.weight)
  return wanted.find(({ language, weight }) => language !== null && weight > 0)?.language ?? 'en'
}
