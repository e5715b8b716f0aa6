import { Fragment } from 'react'
import type { BookingView } from '@/web/data/bookings/booking'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'

/** For whom and what a booking is, and the ways on from it. */
export function BookingFacts({ booking, t }: { booking: BookingView; t: Words }) {
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        {t('booking.facts')}
      </h2>
      <dl className="facts">
        {factsOf(booking, t).map(([name, value]) =>
          value ? (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
      {KEPT_IN_CALENDARS.includes(booking.status) && !booking.isOver ? (
        <p>
          <a className="with-icon" href={`/api/bookings/${booking.id}/event.ics`}>
            <Icon name="calendar" /> {t('booking.calendar')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

const KEPT_IN_CALENDARS: readonly string[] = ['pending', 'approved', 'confirmed']

function factsOf(booking: BookingView, t: Words): [string, string | null][] {
  const { residentName, flatNumber, bookedByName, isMine } = booking
  const flat = flatNumber ? t('booking.flat', { number: flatNumber }) : null
  return [
    [t('booking.who'), isMine ? null : [residentName, flat].filter(Boolean).join(', ')],
    [t('booking.purpose'), booking.purpose],
    [t('booking.guests'), t('bookings.guests', { count: booking.guests })],
    [t('booking.bookedBy'), bookedByName === residentName ? null : bookedByName],
  ]
}
