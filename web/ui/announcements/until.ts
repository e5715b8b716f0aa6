import type { Language } from '@/domain/notifications'
import { dayEndingAt, instant } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'

/** Until when it holds. An end at midnight is the end of a day: nobody reads "12:00 am" of the next one as that. */
export function untilWords(validUntil: string, t: Words, language: Language): string {
  const day = dayEndingAt(validUntil, language)
  return day
    ? t('announcements.validThrough', { day })
    : t('announcements.validUntil', { when: instant(validUntil, language) })
}

/** Since when it no longer holds. */
export function overWords(validUntil: string, t: Words, language: Language): string {
  const day = dayEndingAt(validUntil, language)
  return day
    ? t('announcements.overAfter', { day })
    : t('announcements.overSince', { when: instant(validUntil, language) })
}
