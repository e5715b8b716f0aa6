import type { Language } from '@/domain/notifications'
import { isLocalDate, type LocalDate } from '@/domain/time'
import { datedDay, dateInUtc } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'

/** Why another day is shown than an address asks for; null where it is that day, or where it asks for none. */
export function outsideWords(
  asked: unknown,
  { first, last }: { first: LocalDate; last: LocalDate },
  t: Words,
  language: Language,
): string | null {
  if (typeof asked !== 'string' || !isLocalDate(asked)) return null
  const day = (date: LocalDate) => datedDay(dateInUtc(date), 'UTC', language)
  if (asked < first) return t('facilities.day.over', { day: day(asked) })
  return asked > last ? t('facilities.day.tooFar', { day: day(asked), last: day(last) }) : null
}
