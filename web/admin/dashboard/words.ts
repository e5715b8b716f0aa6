import { formatPaise } from '@/domain/money'
import { percentOf, UNKNOWN } from '@/domain/performance'
import type { LocalDate } from '@/domain/time'

/** `₹12,500`: rupees without their paise, where a bar or a card has little room. */
export function shortRupees(paise: number): string {
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency: 'INR',
    maximumFractionDigits: 0,
  }).format(paise / 100)
}

/** `₹1.2L` under an axis: lakhs and crores. */
export function axisRupees(paise: number): string {
  return new Intl.NumberFormat('en-IN', {
    style: 'currency',
    currency: 'INR',
    notation: 'compact',
    maximumFractionDigits: 1,
  }).format(paise / 100)
}

/** `94 %` of a share 0–1; a dash where it is unknown. */
export function percent(share: number | null): string {
  return share === null ? UNKNOWN : `${percentOf(share).toLocaleString('en-IN')} %`
}

/** `Nov` or `Nov 2025` for `2025-11`. */
export function shortMonth(month: string, hasYear = false): string {
  return new Intl.DateTimeFormat('en-IN', {
    month: 'short',
    timeZone: 'UTC',
    ...(hasYear ? { year: 'numeric' } : {}),
  }).format(new Date(`${month}-01`))
}

/** `Fri, 27 Nov 2026` for `2026-11-27`. */
export const shortDay = (date: LocalDate): string =>
  new Intl.DateTimeFormat('en-IN', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: 'UTC',
  }).format(new Date(date))

/** `3 tickets`, `1 ticket`. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-IN')} ${n === 1 ? one : many}`

export { formatPaise, UNKNOWN }
