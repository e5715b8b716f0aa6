import type { Language } from '@/domain/notifications'
import type { Clock } from '@/domain/sla/words'
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

/** `Due in 3 hours`, `Was due yesterday`; of what nobody has looked at, `To be seen in 3 hours`. */
export function dueIn(
  { clock, at, isLate }: { clock: Clock; at: Date; isLate: boolean },
  now: Date,
  t: Words,
  language: Language,
): string {
  const when = fromNow(at, now, language)
  if (clock === 'acknowledge') return t(isLate ? 'work.wasToSee' : 'work.toSee', { when })
  return t(isLate ? 'work.wasDue' : 'work.due', { when })
}
