import { MONTH_WORDS, type MonthWords } from '@/domain/figures/month-words'
import type { Language } from '@/domain/notifications'
import { BOOKING_TIMES } from '@/domain/notifications/booking-times'
import { rate } from '@/domain/performance'
import { env } from '@/server/env'
import type { Paper } from '@/server/pdf/paper'
import type { MonthlyReport } from './report-monthly'
import { percent, writeTable } from './report-monthly-table'

/** The bookings, announcements and events of a month. */
export async function communityTables(
  paper: Paper,
  report: MonthlyReport,
  language: Language,
): Promise<void> {
  const words = MONTH_WORDS[language]
  await bookingTable(paper, report, words)
  await announcementTable(paper, report, words)
  await eventTable(paper, report, words, language)
}

function bookingTable(paper: Paper, { bookings }: MonthlyReport, words: MonthWords): Promise<void> {
  const { facility, asked, held, cancelled, noShows } = words.booking
  return writeTable(paper, {
    ...{ heading: words.bookings, note: words.bookingsNote, none: words.none },
    ...{ heads: [facility, asked, held, cancelled, noShows], shares: [200, 70, 70, 70, 70] },
    rows: bookings.map((one) => [
      one.facility,
      ...[one.asked, one.held, one.cancelled, one.noShows].map((count) => String(count)),
    ]),
  })
}

function announcementTable(paper: Paper, { announcements }: MonthlyReport, words: MonthWords): Promise<void> {
  const { title, recipients, soon, read, confirmed } = words.announcement
  return writeTable(paper, {
    ...{ heading: words.announcements, note: words.announcementsNote, none: words.none },
    ...{ heads: [title, recipients, soon, read, confirmed], shares: [230, 50, 70, 60, 70] },
    rows: announcements.map((one) => [
      `${one.number} ${one.title}`,
      String(one.recipients),
      percent(rate(one.readWithin48h, one.recipients)),
      percent(rate(one.read, one.recipients)),
      String(one.acknowledged),
    ]),
  })
}

function eventTable(
  paper: Paper,
  { events }: MonthlyReport,
  words: MonthWords,
  language: Language,
): Promise<void> {
  const { title, day, going, came } = words.event
  return writeTable(paper, {
    ...{ heading: words.events, note: words.eventsNote, none: words.none },
    ...{ heads: [title, day, going, came], shares: [230, 110, 70, 70] },
    rows: events.map((one) => [
      one.isCancelled ? `${one.title} (${words.cancelled})` : one.title,
      BOOKING_TIMES[language].date(one.start, env.timeZone),
      String(one.going),
      String(one.came),
    ]),
  })
}
