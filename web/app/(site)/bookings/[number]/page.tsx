import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { nowOf } from '@/hooks/actor'
import { readAlertsAbout } from '@/web/actions/notifications/read-about'
import { viewBooking } from '@/web/data/bookings/booking'
import { hasUnreadAbout } from '@/web/data/unread'
import { requireViewer } from '@/web/data/viewer'
import { pageWords } from '@/web/i18n/words'
import { BookingFacts } from '@/web/ui/bookings/BookingFacts'
import { BookingHead } from '@/web/ui/bookings/BookingHead'
import { BookingHistory } from '@/web/ui/bookings/BookingHistory'
import { BookingMoney } from '@/web/ui/bookings/BookingMoney'
import { CheckInBox } from '@/web/ui/bookings/CheckInBox'
import { DecideForms } from '@/web/ui/bookings/DecideForms'
import { HouseRules } from '@/web/ui/bookings/HouseRules'
import { OfferQuestion } from '@/web/ui/bookings/OfferQuestion'
import { OtherWays } from '@/web/ui/bookings/OtherWays'
import { refusedWord } from '@/web/ui/bookings/refused'
import { bookingWord } from '@/web/ui/bookings/said'
import { MarkRead } from '@/web/ui/MarkRead'

interface Props {
  params: Promise<{ number: string }>
  searchParams: Promise<{ said?: string; refused?: string }>
}

/** One look a request, for the title and for the page. */
const bookingOfPage = cache(async (number: string) => viewBooking(await requireViewer(), number))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const booking = await bookingOfPage((await params).number)
  return booking ? { title: `${booking.number} ${booking.facilityName}` } : {}
}

export default async function BookingPage({ params, searchParams }: Props) {
  const viewer = await requireViewer()
  const booking = await bookingOfPage((await params).number)
  if (!booking) notFound()
  const { said, refused } = await searchParams
  const { t, language } = await pageWords()
  const address = `/bookings/${booking.number}`
  const isNews = await hasUnreadAbout(viewer, address)
  const word = bookingWord(said, booking, t) ?? refusedWord(refused, t)
  const shared = { booking, t, language }
  return (
    <div className="ticket">
      <BookingHead {...shared} now={nowOf(viewer.req)} word={word}>
        {isNews ? <MarkRead mark={readAlertsAbout.bind(null, address)} /> : null}
        <OfferQuestion booking={booking} t={t} />
        {booking.offers.decides ? (
          <div className="card question">
            <DecideForms booking={booking} from="booking" t={t} />
          </div>
        ) : null}
        <CheckInBox {...shared} />
      </BookingHead>
      <aside className="ticket-facts">
        <BookingFacts booking={booking} t={t} />
        <BookingMoney {...shared} />
      </aside>
      <div className="ticket-story">
        <HouseRules {...shared} />
        <BookingHistory {...shared} />
      </div>
      <div className="ticket-ways no-print">
        <OtherWays booking={booking} t={t} />
      </div>
    </div>
  )
}
