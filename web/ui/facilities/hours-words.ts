import { DAY_MINUTES, dateOfDay, minutesOf } from '@/domain/bookings/clock'
import type { FacilityRules } from '@/domain/bookings/facility'
import { openingsOn } from '@/domain/bookings/hours'
import { WEEKDAYS, type Weekday } from '@/domain/bookings/words'
import type { Language } from '@/domain/notifications'
import { type LocalDate, MINUTE_MS } from '@/domain/time'
import { clockTime, timeSpan, weekdayName } from '@/web/i18n/times'
import { LOCALES, type Words } from '@/web/i18n/words'

const WEEK_FROM_MONDAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WORKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri']
const WEEKEND: readonly Weekday[] = ['sat', 'sun']
/** 4 January 1970 was a Sunday, the first of `WEEKDAYS`. */
const A_SUNDAY = 3

/** `Open today 6:00 am – 10:00 pm`. */
export function todayWords(rules: FacilityRules, today: LocalDate, t: Words, language: Language): string {
  if (rules.nightly) return nightlyWords(rules.nightly, t, language)
  if (rules.openingHours.length === 0) return t('facilities.hours.always')
  const spans = openingsOn(rules, today, 1).map(({ start, end }) => spanWords(start, end, rules, language))
  if (spans.length === 0) return t('facilities.hours.notToday')
  return t('facilities.hours.today', { spans: listed(spans, language) })
}

/** Over midnight the day is left out: it is the next one. */
function spanWords(start: Date, end: Date, { timeZone }: FacilityRules, language: Language): string {
  return `${clockTime(start, timeZone, language)} – ${clockTime(end, timeZone, language)}`
}

/** The hours of a week in lines, days with the same hours together: `Monday to Friday: 6:00 am – 10:00 pm`. */
export function hoursLines(rules: FacilityRules, t: Words, language: Language): string[] {
  if (rules.nightly) return [nightlyWords(rules.nightly, t, language)]
  if (rules.openingHours.length === 0) return [t('facilities.hours.always')]
  const byHours = new Map<string, Weekday[]>()
  for (const day of WEEK_FROM_MONDAY) {
    const spans = rules.openingHours
      .filter((hours) => hours.day === day)
      .map(({ opens, closes }) => clockSpan(opens, closes, language))
    if (spans.length === 0) continue
    const words = listed(spans, language)
    byHours.set(words, [...(byHours.get(words) ?? []), day])
  }
  return [...byHours].map(([words, days]) => `${daysWords(days, t, language)}: ${words}`)
}

function nightlyWords(nightly: NonNullable<FacilityRules['nightly']>, t: Words, language: Language): string {
  const { checkInTime, checkOutTime } = nightly
  return t('facilities.hours.nightly', {
    from: clockWords(checkInTime, language),
    to: clockWords(checkOutTime, language),
  })
}

/** `Monday to Friday`, `Every day`, `Tue and Thu`. */
export function daysWords(days: readonly Weekday[], t: Words, language: Language): string {
  const is = (others: readonly Weekday[]) =>
    days.length === others.length && others.every((day) => days.includes(day))
  if (days.length === 0 || is(WEEK_FROM_MONDAY)) return t('facilities.hours.everyDay')
  if (is(WORKDAYS)) return t('facilities.hours.weekdays')
  if (is(WEEKEND)) return t('facilities.hours.weekend')
  const names = WEEK_FROM_MONDAY.filter((day) => days.includes(day)).map((day) => weekdayWord(day, language))
  return listed(names, language)
}

const weekdayWord = (day: Weekday, language: Language): string =>
  weekdayName(new Date(`${dateOfDay(A_SUNDAY + WEEKDAYS.indexOf(day))}T00:00:00Z`), 'UTC', language)

/** A local time of day on the clocks of nowhere: `6:30 pm`. */
export const clockWords = (clock: string, language: Language): string =>
  clockTime(new Date(minutesOf(clock) * MINUTE_MS), 'UTC', language)

/** `6:00 – 10:00 pm` of two local times of day. */
export function clockSpan(from: string, to: string, language: Language): string {
  const [start, end] = [from, to].map((clock) => new Date((minutesOf(clock) % DAY_MINUTES) * MINUTE_MS)) as [
    Date,
    Date,
  ]
  if (end <= start) return `${clockWords(from, language)} – ${clockWords(to, language)}`
  return timeSpan(start, end, 'UTC', language)
}

export function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts)
}
