import type { Language } from '@/domain/notifications'
import { env } from '@/server/env'
import { LOCALES } from './words'

/** A time of a facility: both ends as instants, and the zone that it is written in. */
export interface WrittenSpan {
  start: string | Date
  end: string | Date
  timeZone: string
}

const DAY = { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' } as const
const TIME = { hour: 'numeric', minute: '2-digit' } as const

/** `Saturday, 28 Nov 2026, 6:00 – 10:00 pm`; both days where it runs over midnight, the zone where it is not the estate's. */
export function span({ start, end, timeZone }: WrittenSpan, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...DAY, ...TIME, ...zoneOf(timeZone) })
  return format.formatRange(new Date(start), new Date(end))
}

/** `Friday, 27 Nov, 6:00 pm`: an instant by its weekday, in the estate's zone unless another is named. */
export function weekdayInstant(
  value: string | Date,
  language: Language,
  timeZone: string = env.timeZone,
): string {
  const { year: _, ...withoutYear } = DAY
  const shape = { ...withoutYear, ...TIME, ...zoneOf(timeZone) }
  return new Intl.DateTimeFormat(LOCALES[language], shape).format(new Date(value))
}

const zoneOf = (timeZone: string): Intl.DateTimeFormatOptions =>
  timeZone === env.timeZone ? { timeZone } : { timeZone, timeZoneName: 'short' }
