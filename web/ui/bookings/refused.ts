import { isTold } from '@/web/actions/bookings/refusals'
import type { Words } from '@/web/i18n/words'
import type { BookingWord } from './said'

/** Why something was not done, by the code in the address; null for what is none. */
export function refusedWord(code: unknown, t: Words): BookingWord | null {
  return isTold(code) ? { text: t(`errors.${code}`), isWarning: true } : null
}
