import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { formatPaise } from '@/domain/money'
import type { Language } from '@/domain/notifications'
import { DAY_MS, formatInstant, HOUR_MS, localDate, toLocalTime } from '@/domain/time'
import { env } from '@/server/env'
import { LOCALES } from './words'

const MINUTE_MS = HOUR_MS / 60
/** Beyond this an instant is a date and no longer "in 5 days". */
const RELATIVE_DAYS = 7

/** `20 Nov 2026, 6:30 pm IST` in the estate's zone. */
export function instant(value: string | Date, language: Language): string {
  const at = new Date(value)
  const zone = new Intl.DateTimeFormat('en-IN', { timeZone: env.timeZone, timeZoneName: 'short' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  return `${formatInstant(at, env.timeZone, LOCALES[language])} ${zone ?? ''}`.trim()
}

/** `20 Nov 2026`, of the day in the estate's zone. */
export function day(value: string | Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: env.timeZone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(value))
}

/** The day that is over at an instant, `19 Nov 2026`; null for an instant in the middle of a day in the estate's zone. */
export function dayEndingAt(value: string | Date, language: Language): string | null {
  const at = new Date(value)
  if (!toLocalTime(at, env.timeZone).endsWith('T00:00')) return null
  return day(new Date(at.getTime() - MINUTE_MS), language)
}

/** `in 3 hours`, `yesterday`; the date where that says more. Hours and minutes are whole ones, as the panel and the CLI have them. */
export function fromNow(value: string | Date, now: Date, language: Language): string {
  const at = new Date(value)
  const distance = at.getTime() - now.getTime()
  const relative = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'auto' })
  const size = Math.abs(distance)
  if (size < HOUR_MS) return relative.format(Math.trunc(distance / MINUTE_MS), 'minute')
  if (size < DAY_MS) return relative.format(Math.trunc(distance / HOUR_MS), 'hour')
  if (size < RELATIVE_DAYS * DAY_MS) return relative.format(daysBetween(now, at), 'day')
  return day(at, language)
}

/** Calendar days in the estate's zone: what is 26 hours away may be the day after tomorrow. */
function daysBetween(from: Date, to: Date): number {
  const days = (instant: Date) => Date.parse(localDate(instant, env.timeZone)) / DAY_MS
  return days(to) - days(from)
}

/** `₹12,34,567.50`. */
export const money = formatPaise

/** `₹1,500`, and `₹1,500.50` where there are paise: for prices, of which many stand side by side. */
export function price(paise: number): string {
  const whole = paise % 100 === 0
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency: 'INR',
    minimumFractionDigits: whole ? 0 : 2,
  }).format(paise / 100)
}

/** `+91 98765 43210`; what is no number is shown as it is. */
export function phone(value: string): string {
  return parsePhoneNumberFromString(value, 'IN')?.formatInternational() ?? value
}
