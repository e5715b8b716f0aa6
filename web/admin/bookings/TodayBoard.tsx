import type { Actor } from '@/domain/actor'
import { mayCheckIn } from '@/domain/bookings/parts'
import { DAY_MS, MINUTE_MS } from '@/domain/time'
import { TODAY_MAX, type TodaysBooking } from '@/web/data/panel-bookings/today'
import { documentPath } from '../paths'
import { ScrollingTable } from '../ScrollingTable'
import { BookingTag } from './BookingTag'
import { CheckInButton } from './CheckInButton'
import { clockIn, spanInWords } from './spans'

interface TodayBoardProps {
  bookings: TodaysBooking[]
  actor: Actor
  now: Date
}

const COLUMNS = ['Time', 'Booking', 'Who', 'Purpose', 'Status', 'Check-in', 'Ready for the next']

/** What takes place today, facility by facility, with who has come and when the next one may begin. */
export function TodayBoard({ bookings, actor, now }: TodayBoardProps) {
  const facilities = [...new Set(bookings.map(({ facility }) => facility))]
  // Whose own it is and who approves play no part in letting people in: a booking of nobody is asked about.
  const checksIn = mayCheckIn(actor, { residentId: null, bookedById: null, approverId: null })
  return (
    <section className="estate-section" aria-labelledby="estate-today">
      <h2 id="estate-today">Today</h2>
      {bookings.length === 0 && <p>Nothing is booked today.</p>}
      {bookings.length === TODAY_MAX && (
        <p>These are the first {TODAY_MAX}; the others stand in the list of bookings.</p>
      )}
      {facilities.map((facility) => (
        <div key={facility} className="estate-section">
          <h3>{facility}</h3>
          <ScrollingTable label={`Today in ${facility}`} columns={COLUMNS} isStacked>
            {bookings
              .filter((booking) => booking.facility === facility)
              .map((booking) => (
                <TodayRow key={booking.id} booking={booking} checksIn={checksIn} now={now} />
              ))}
          </ScrollingTable>
        </div>
      ))}
    </section>
  )
}

function TodayRow({ booking, checksIn, now }: { booking: TodaysBooking; checksIn: boolean; now: Date }) {
  const { start, end, zone, blockedUntil } = booking
  const isShort = end.getTime() - start.getTime() < DAY_MS
  return (
    <tr>
      <td>{isShort ? `${clockIn(start, zone)} to ${clockIn(end, zone)}` : spanInWords(start, end, zone)}</td>
      <td>
        <a href={documentPath('bookings', booking.id)}>{booking.number}</a>
      </td>
      <td>
        {booking.flat} {booking.resident}
        {booking.guests > 0 && ` +${booking.guests}`}
      </td>
      <td className="estate-table__title">{booking.purpose ?? <span className="estate-quiet">–</span>}</td>
      <td>
        <BookingTag status={booking.status} />
      </td>
      <td>
        <CheckIn booking={booking} checksIn={checksIn} now={now} />
      </td>
      <td>
        {blockedUntil > end
          ? `${clockIn(blockedUntil, zone)} after ${(blockedUntil.getTime() - end.getTime()) / MINUTE_MS} min turnaround`
          : clockIn(end, zone)}
      </td>
    </tr>
  )
}

function CheckIn({ booking, checksIn, now }: { booking: TodaysBooking; checksIn: boolean; now: Date }) {
  const { status, checkedInAt, checkIn, zone, isOfEvent } = booking
  if (checkedInAt) return `Came at ${clockIn(checkedInAt, zone)}`
  if (status !== 'confirmed' || isOfEvent) return <span className="estate-quiet">–</span>
  if (now < checkIn.start) return `Opens ${clockIn(checkIn.start, zone)}`
  if (now > checkIn.end) return 'Over, nobody came'
  if (!checksIn) return `Until ${clockIn(checkIn.end, zone)}`
  return <CheckInButton id={booking.id} number={booking.number} />
}
