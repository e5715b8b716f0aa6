import type { Language } from '@/domain/notifications'
import { LOCALES } from '@/web/i18n/words'

/** A share in whole per cents; nothing of nothing is none. */
export function percent(part: number, whole: number, language: Language): string {
  const share = whole > 0 ? part / whole : 0
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 0 }).format(
    share,
  )
}
