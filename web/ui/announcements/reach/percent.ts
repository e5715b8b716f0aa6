import { wholePercent } from '@/domain/announcements/reach'
import type { Language } from '@/domain/notifications'
import { LOCALES } from '@/web/i18n/words'

/** A share in whole per cents, in the reader's language. */
export function percent(part: number, whole: number, language: Language): string {
  const share = wholePercent(part, whole) / 100
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  )
}
