import type { ReportTongue } from './report-words'

/** Messages about staff reports in English. */
export const REPORTS_ENGLISH: ReportTongue = {
  language: 'en',
  stop: '.',
  own: { daily: 'Your day', weekly: 'Your week', monthly: 'Your month' },
  everybody: {
    daily: 'Staff report of the day',
    weekly: 'Staff report of the week',
    monthly: 'Staff report of the month',
  },
  summary: (people, resolved, onTime) =>
    `${people === 1 ? '1 person' : `${people} people`} resolved ${resolved === 1 ? '1 ticket' : `${resolved} tickets`}, on time: ${onTime}. The page shows each of them.`,
  arrows: 'The arrows say where it went since the time before.',
}
