import type { BookingView } from '@/web/data/bookings/booking'
import type { Words } from '@/web/i18n/words'
import { CancelForm } from './CancelForm'

/** What else can be done with a booking. */
export function OtherWays({ booking, t }: { booking: BookingView; t: Words }) {
  const { offers, panelPath, number } = booking
  if (!offers.moves && !offers.cancels && !panelPath) return null
  return (
    <div className="card">
      {offers.moves ? (
        <a className="button quiet" href={`/bookings/${number}/move`}>
          {t('booking.move')}
        </a>
      ) : null}
      {panelPath ? (
        <a className="button quiet" href={panelPath}>
          {t('booking.panel')}
        </a>
      ) : null}
      <CancelForm booking={booking} t={t} />
    </div>
  )
}
