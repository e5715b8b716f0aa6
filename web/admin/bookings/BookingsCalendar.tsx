import Link from 'next/link'
import type { AdminViewServerProps, Payload } from 'payload'
import { isLocalDate, type LocalDate, localDate } from '@/domain/time'
import { env } from '@/server/env'
import { bookingsOfWeek, closuresOfWeek, weekOf } from '@/web/data/panel-bookings/calendar'
import { facilitiesByName } from '@/web/data/panel-bookings/facilities'
import { useOfHours } from '@/web/data/panel-bookings/use-of-hours'
import { HeatMaps } from './HeatMap'
import { bookingsViewer, PanelPage } from './PanelPage'
import { dayInWords } from './spans'
import { WeekTable } from './WeekTable'
import { BOARD_PATH, CALENDAR_PATH } from './words'

/** Everything that is booked in a week, and how much the facilities are used. */
export async function BookingsCalendar(view: AdminViewServerProps) {
  await bookingsViewer(view, CALENDAR_PATH)
  const now = new Date()
  const today = localDate(now, env.timeZone)
  const asked = view.searchParams?.week
  const week = typeof asked === 'string' && isLocalDate(asked) ? asked : today
  return (
    <PanelPage view={view} title="Bookings calendar" path={CALENDAR_PATH}>
      <header>
        <h1>Bookings calendar</h1>
        <a href={BOARD_PATH}>Bookings board</a>
      </header>
      <Calendar payload={view.payload} days={weekOf(week)} today={today} now={now} />
    </PanelPage>
  )
}

interface CalendarProps {
  payload: Payload
  days: LocalDate[]
  today: LocalDate
  now: Date
}

async function Calendar({ payload, days, today, now }: CalendarProps) {
  const facilities = await facilitiesByName(payload)
  const [bookings, closures, uses] = await Promise.all([
    bookingsOfWeek(payload, days),
    closuresOfWeek(payload, days),
    useOfHours(payload, facilities, now),
  ])
  const [first, last] = [days[0] as LocalDate, days.at(-1) as LocalDate]
  return (
    <>
      <section className="estate-section" aria-labelledby="estate-week">
        <h2 id="estate-week">
          {dayInWords(first)} to {dayInWords(last)} {last.slice(0, 4)}
        </h2>
        <nav className="estate-pages" aria-label="Weeks">
          <Link href={weekPath(first, -7)}>Week before</Link>
          <Link href={CALENDAR_PATH}>This week</Link>
          <Link href={weekPath(first, 7)}>Week after</Link>
          <form className="estate-week-form">
            <label htmlFor="estate-week-day">Week of</label>
            <input id="estate-week-day" type="date" name="week" defaultValue={first} key={first} />
            <button type="submit" className="estate-button">
              Show
            </button>
          </form>
        </nav>
        <WeekTable
          days={days}
          today={today}
          facilities={facilities}
          bookings={bookings}
          closures={closures}
        />
      </section>
      <HeatMaps uses={uses} />
    </>
  )
}

/** A date already: counted on without a zone. */
function weekPath(monday: LocalDate, days: number): string {
  const day = new Date(`${monday}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return `${CALENDAR_PATH}?week=${day.toISOString().slice(0, 10)}`
}
