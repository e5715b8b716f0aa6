import { asciiDigits } from './digits'

/** The largest amount the estate writes down: ten crore rupees, in paise. Keeps integers exact. */
export const MAX_PAISE = 10_000_000_000

/** `₹12,34,567.50`: paise as Indian rupees. */
export function formatPaise(paise: number): string {
  return new Intl.NumberFormat('en-IN', { style: 'currency', currency: 'INR' }).format(paise / 100)
}

/** Rupees as typed (`1250`, `1,250.50`, `१,२५०`) to whole paise. Null when it is no amount of money. */
export function parseRupees(text: string): number | null {
  const match = written(text)
  if (!match?.[1]) return null
  const paise = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return paise <= MAX_PAISE ? paise : null
}

/** Whether it is written as an amount in rupees, be it more than there may be. */
export const isRupees = (text: string): boolean => written(text) !== null

const written = (text: string) =>
  /^(\d+)(?:\.(\d{1,2}))?$/.exec(asciiDigits(text).replaceAll(',', '').replace(/^₹/, '').trim())
