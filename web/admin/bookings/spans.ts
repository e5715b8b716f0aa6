import { formatInstant, localDate } from '@/domain/time'

/** `6:30 pm` in a zone. */
export function clockIn(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-IN', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).format(
    instant,
  )
}

/** `20 Nov 2026, 6:30 pm to 8:30 pm`, with both days where there are two. */
export function spanInWords(start: Date, end: Date, zone: string): string {
  const isOneDay = localDate(start, zone) === localDate(end, zone)
  return `${formatInstant(start, zone)} to ${isOneDay ? clockIn(end, zone) : formatInstant(end, zone)}`
}

/** `Mon 23 Nov`: a local date already, no zone moves it any more. */
export function dayInWords(date: string): string {
  return new Intl.DateTimeFormat('en-IN', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(date))
}

/** `November 2026` for `2026-11`. */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en-IN', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )
}
