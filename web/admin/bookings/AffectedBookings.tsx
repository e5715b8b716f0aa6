import { documentPath } from '../paths'
import { spanInWords } from './spans'

/** A booking that a closure would end, as the refusal names it. */
export interface AffectedBooking {
  id: string
  number: string
  start: string
  end: string
  flat: string | null
}

interface AffectedBookingsProps {
  bookings: readonly AffectedBooking[]
  /** How many there are in all: the refusal lists the first. */
  count: number
  zone: string
}

/** Whose time it is that would be closed. */
export function AffectedBookings({ bookings, count, zone }: AffectedBookingsProps) {
  return (
    <>
      <ul className="estate-lines">
        {bookings.map(({ id, number, start, end, flat }) => (
          <li key={id}>
            <a href={documentPath('bookings', id)} target="_blank" rel="noreferrer">
              {number}
            </a>
            <span>
              {flat && `${flat}, `}
              {spanInWords(new Date(start), new Date(end), zone)}
            </span>
          </li>
        ))}
      </ul>
      {count > bookings.length && <p>And {count - bookings.length} more.</p>}
    </>
  )
}
