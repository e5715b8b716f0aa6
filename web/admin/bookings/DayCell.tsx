import { BOOKING_STATUS_LABELS } from '@/domain/bookings/words'
import { type LocalDate, localDaySpan } from '@/domain/time'
import { env } from '@/server/env'
import type { CalendarBooking, CalendarClosure } from '@/web/data/panel-bookings/calendar'
import { whereOf } from '../conditions'
import { documentPath, listPath } from '../paths'
import { clockIn } from './spans'

interface DayCellProps {
  day: LocalDate
  facilityId: string
  bookings: CalendarBooking[]
  closures: CalendarClosure[]
}

/** One day of one facility: when it is closed, and who has it. */
export function DayCell({ day, facilityId, bookings, closures }: DayCellProps) {
  const more = (bookings[0]?.total ?? 0) - bookings.length
  if (bookings.length + closures.length === 0) return <span className="estate-quiet">–</span>
  return (
    <ul className="estate-day">
      {closures.map((closure) => (
        <li key={closure.id} className="estate-day__closed">
          <a href={documentPath('closures', closure.id)}>
            {hoursOn(day, closure)} closed: {closure.reason}
          </a>
        </li>
      ))}
      {bookings.map((booking) => (
        <li key={booking.id} className={`estate-day__${booking.status}`}>
          <a
            href={documentPath('bookings', booking.id)}
            title={`${booking.number}, ${booking.resident}${booking.purpose ? `: ${booking.purpose}` : ''}`}
          >
            <span className="estate-day__who">{booking.flat ?? booking.resident}</span>{' '}
            {hoursOn(day, booking)}
            {booking.status !== 'confirmed' && `, ${BOOKING_STATUS_LABELS[booking.status].toLowerCase()}`}
          </a>
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={dayPath(day, facilityId)}>and {more} more</a>
        </li>
      )}
    </ul>
  )
}

/** `10:00 am to 12:00 pm` of that day; what comes from the day before or goes on has no end here. */
function hoursOn(day: LocalDate, { start, end }: { start: Date; end: Date }): string {
  const span = localDaySpan(day, day, env.timeZone)
  const begins = !span || start >= span.start
  const ends = !span || end <= span.end
  if (!begins && !ends) return 'all day'
  if (!begins) return `until ${clockIn(end, env.timeZone)}`
  if (!ends) return `from ${clockIn(start, env.timeZone)}`
  return `${clockIn(start, env.timeZone)} to ${clockIn(end, env.timeZone)}`
}

/** The list of bookings that begin on that day in that facility. */
function dayPath(day: LocalDate, facilityId: string): string {
  const span = localDaySpan(day, day, env.timeZone)
  return listPath(
    'bookings',
    whereOf([
      { facility: { equals: facilityId } },
      ...(span
        ? [
            { start: { greater_than_equal: span.start.toISOString() } },
            { start: { less_than: span.end.toISOString() } },
          ]
        : []),
    ]),
  )
}
