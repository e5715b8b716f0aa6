import type { Language } from '@/domain/notifications'

/** Each language in its own words, whatever the page's. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', hi: 'हिन्दी' }
