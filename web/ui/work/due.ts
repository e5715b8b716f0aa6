import type { Language } from '@/domain/notifications'
import { localDate } from '@/domain/time'
import { env } from '@/server/env'
import { fromNow } from '@/web/i18n/format'
import { LOCALES, type Words } from '@/web/i18n/words'

/** `6:30 pm` today, `27 Nov, 6:30 pm` on another day, in the estate's zone: short enough to be read in passing. */
export function shortInstant(value: string | Date, now: Date, language: Language): string {
  const at = new Date(value)
  const isToday = localDate(at, env.timeZone) === localDate(now, env.timeZone)
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: env.timeZone,
    ...(isToday ? {} : { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(at)
}

/** `Due in 3 hours`, `Was due yesterday`. */
export function dueIn(resolveDue: string, now: Date, t: Words, language: Language): string {
  const when = fromNow(resolveDue, now, language)
  return new Date(resolveDue) < now ? t('work.wasDue', { when }) : t('work.due', { when })
}
