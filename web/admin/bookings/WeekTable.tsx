import type { LocalDate } from '@/domain/time'
import type { Facility } from '@/hooks/bookings/facility-rules'
import { env } from '@/server/env'
import type { CalendarBooking, CalendarClosure } from '@/web/data/panel-bookings/calendar'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { DayCell } from './DayCell'
import { dayInWords } from './spans'

interface WeekTableProps {
  days: LocalDate[]
  today: LocalDate
  facilities: Facility[]
  bookings: CalendarBooking[]
  closures: CalendarClosure[]
}

/** A row a facility, a column a day; each booking leads to its page. */
export function WeekTable({ days, today, facilities, bookings, closures }: WeekTableProps) {
  const columns = ['Facility', ...days.map((day) => `${dayInWords(day)}${day === today ? ' (today)' : ''}`)]
  if (facilities.length === 0) return <p>There is nothing yet that can be booked.</p>
  return (
    <div className="estate-week">
      <ScrollingTable label={`Bookings of the week, times of ${env.timeZone}`} columns={columns}>
        {facilities.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">
              <a href={documentPath('facilities', id)}>{name}</a>
            </th>
            {days.map((day) => (
              <td key={day} className={day === today ? 'estate-week__today' : undefined}>
                <DayCell
                  day={day}
                  facilityId={id}
                  bookings={bookings.filter((booking) => booking.facilityId === id && booking.day === day)}
                  closures={closures.filter((closure) => closure.facilityId === id && closure.day === day)}
                />
              </td>
            ))}
          </tr>
        ))}
      </ScrollingTable>
    </div>
  )
}
