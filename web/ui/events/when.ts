import type { Language } from '@/domain/notifications'
import { localDate } from '@/domain/time'
import { env } from '@/server/env'
import { longDay, span, timeSpan, weekdayInstant } from '@/web/i18n/times'

interface Timed {
  start: string
  end: string
  isAllDay: boolean
}

const SECOND_MS = 1000

/** The last moment of an event: an event of whole days ends with the midnight after them. */
const lastMoment = ({ end }: Timed): Date => new Date(new Date(end).getTime() - SECOND_MS)

const isOneDay = (event: Timed): boolean =>
  localDate(new Date(event.start), env.timeZone) === localDate(lastMoment(event), env.timeZone)

/** `Saturday, 28 Nov 2026, 6:00 – 10:00 pm`, or the days alone where it takes them whole. */
export function eventWhen(event: Timed, now: Date, language: Language): string {
  if (!event.isAllDay) return span({ ...event, timeZone: env.timeZone }, language)
  const first = longDay(new Date(event.start), env.timeZone, language, now)
  return isOneDay(event) ? first : `${first} – ${longDay(lastMoment(event), env.timeZone, language, now)}`
}

/** `6:00 – 10:00 pm` under a heading that names the day; null for what takes that whole day. */
export function eventHours(event: Timed, now: Date, language: Language): string | null {
  if (event.isAllDay) return isOneDay(event) ? null : eventWhen(event, now, language)
  return timeSpan(new Date(event.start), new Date(event.end), env.timeZone, language)
}

/**
 * Until when answers are taken, as `Saturday, 28 Nov 2026, 6:00 pm`. An event of whole days that has no deadline of its
 * own takes them until its first midnight, which people know as the end of the day before.
 */
export function answersUntilWhen(
  { answersUntil, start, isAllDay }: { answersUntil: string; start: string; isAllDay: boolean },
  now: Date,
  language: Language,
): string {
  if (!isAllDay || answersUntil !== start) return weekdayInstant(answersUntil, language, env.timeZone)
  return longDay(new Date(new Date(start).getTime() - SECOND_MS), env.timeZone, language, now)
}
