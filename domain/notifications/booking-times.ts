import { localDate } from '../time'
import type { Language } from './words'

/** How the times of a booking are read in one language, in the zone of its facility. */
export interface BookingTimes {
  /** `20 Nov`: the day, short enough for a title. */
  day(instant: Date, zone: string): string
  /** `20 Nov 2026`. */
  date(instant: Date, zone: string): string
  /** `22 Nov 2026, 6:30 pm`: until when something is to be done. */
  moment(instant: Date, zone: string): string
  /** `Fri 20 Nov 2026, 6:30 pm to 8:30 pm`; both days are named where there are two. `end` is exclusive. */
  span(start: Date, end: Date, zone: string): string
}

/** Of a language: its locale, how it says an hour of the day, and how it joins two. */
interface Habits {
  locale: string
  hour: Intl.DateTimeFormatOptions
  atHour: (time: string) => string
  fromTo: (from: string, to: string) => string
}

function timesOf({ locale, hour, atHour, fromTo }: Habits): BookingTimes {
  const as = (options: Intl.DateTimeFormatOptions) => {
    // Making one takes far longer than using it, and thousands are told at once.
    const formats = new Map<string, Intl.DateTimeFormat>()
    return (instant: Date, timeZone: string) => {
      const format = formats.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
      formats.set(timeZone, format)
      return format.format(instant)
    }
  }
  const day = as({ day: 'numeric', month: 'short' })
  const date = as({ day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = as({ weekday: 'short' })
  const time = as({ hour: 'numeric', minute: '2-digit', ...hour })
  return {
    day,
    date,
    moment: (instant, zone) => `${date(instant, zone)}, ${atHour(time(instant, zone))}`,
    span: (start, end, zone) => {
      const isOneDay = localDate(start, zone) === localDate(end, zone)
      const until = isOneDay
        ? time(end, zone)
        : `${weekday(end, zone)} ${date(end, zone)}, ${time(end, zone)}`
      return fromTo(`${weekday(start, zone)} ${date(start, zone)}, ${time(start, zone)}`, until)
    },
  }
}

/** The times of a booking in each language. */
export const BOOKING_TIMES: Record<Language, BookingTimes> = {
  en: timesOf({
    locale: 'en-IN',
    hour: { hour12: true },
    atHour: (time) => time,
    fromTo: (from, to) => `${from} to ${to}`,
  }),
  hi: timesOf({
    locale: 'hi-IN',
    hour: { hour12: true, dayPeriod: 'short' },
    atHour: (time) => `${time} बजे`,
    fromTo: (from, to) => `${from} से ${to} बजे तक`,
  }),
}
