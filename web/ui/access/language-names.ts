import type { Language } from '@/domain/notifications'

/** Each language in its own words, whatever the page's. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', hi: 'हिन्दी' }

/** The languages to choose from, so that who chose the wrong one finds back. */
export const LANGUAGE_OPTIONS = Object.entries(LANGUAGE_NAMES).map(([value, label]) => ({ value, label }))
