import { declineOffer, takeOffer } from '@/web/actions/bookings/changes'
import type { BookingView } from '@/web/data/bookings/booking'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { AboutBooking } from './AboutBooking'

/** "Do you want it?": a time that has become free for whoever waited. */
export function OfferQuestion({ booking, t }: { booking: BookingView; t: Words }) {
  if (!booking.offers.takes) return null
  const words = formWords(t)
  return (
    <section className="card question" aria-labelledby="offer">
      <h2 id="offer">{t('booking.offer.title')}</h2>
      <p>{termsOf(booking, t)}</p>
      <div className="buttons">
        <ActionForm action={takeOffer} words={words} label={t('booking.offer.take')}>
          <AboutBooking booking={booking} />
          <Submit working={words.working}>{t('booking.offer.take')}</Submit>
        </ActionForm>
        <ActionForm action={declineOffer} words={words} label={t('booking.offer.decline')}>
          <AboutBooking booking={booking} />
          <Submit working={words.working} className="button quiet">
            {t('booking.offer.decline')}
          </Submit>
        </ActionForm>
      </div>
    </section>
  )
}

/** What taking it costs, and who still has to say yes. */
function termsOf({ money: sums, needsApproval, approverName }: BookingView, t: Words): string {
  const [fee, deposit] = [price(sums.feePaise), price(sums.depositPaise)]
  const isFree = sums.feePaise + sums.depositPaise === 0
  const costs =
    sums.depositPaise > 0
      ? t('booking.offer.costsDeposit', { fee, deposit })
      : t('booking.offer.costs', { fee })
  const approval = approverName
    ? t('booking.offer.approval', { name: approverName })
    : t('booking.offer.approvalOffice')
  return [isFree ? t('booking.money.free') : costs, needsApproval ? approval : ''].join(' ').trim()
}
