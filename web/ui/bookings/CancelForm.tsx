import { NOTE_MAX } from '@/domain/bookings/words'
import { cancelBooking } from '@/web/actions/bookings/changes'
import type { BookingView } from '@/web/data/bookings/booking'
import { price } from '@/web/i18n/format'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { AboutBooking } from './AboutBooking'

/** Cancelling, behind a step of its own that first says what comes back. */
export function CancelForm({ booking, t }: { booking: BookingView; t: Words }) {
  const { cancels } = booking.offers
  if (!cancels) return null
  const words = formWords(t)
  const isWaiting = booking.status === 'waitlisted'
  return (
    <ActionForm action={cancelBooking} words={words} label={t(titleOf(isWaiting))}>
      <AboutBooking booking={booking} />
      <input type="hidden" name="seenBack" value={cancels.backPaise} />
      <FormDetails summary={t(titleOf(isWaiting))}>
        <p>{cancelTerms(booking, t)}</p>
        {isWaiting ? null : (
          <TextField
            name="cancelNote"
            label={t('booking.cancel.why')}
            optional={words.optional}
            rows={2}
            maxLength={NOTE_MAX}
          />
        )}
        <Submit working={words.working} className="button danger">
          {t(isWaiting ? 'booking.cancel.sendWaiting' : 'booking.cancel.send')}
        </Submit>
      </FormDetails>
    </ActionForm>
  )
}

const titleOf = (isWaiting: boolean) => (isWaiting ? 'booking.cancel.titleWaiting' : 'booking.cancel.title')

/** What cancelling now would give back, in a sentence. */
function cancelTerms({ offers, status, money: sums }: BookingView, t: Words): string {
  const { backPaise = 0, keptPaise = 0, isOwn = true, isFree = true } = offers.cancels ?? {}
  const isPaid = sums.feePaidPaise + sums.depositPaidPaise > 0
  const amounts = { back: price(backPaise), kept: price(keptPaise) }
  if (status === 'waitlisted') return t('booking.cancel.waiting')
  if (!isOwn) return t(isPaid ? 'booking.cancel.management' : 'booking.cancel.managementUnpaid', amounts)
  if (!isPaid) return t(isFree ? 'booking.cancel.unpaid' : 'booking.cancel.unpaidLate')
  if (keptPaise === 0) return t('booking.cancel.all', amounts)
  return t(backPaise > 0 ? 'booking.cancel.part' : 'booking.cancel.nothingBack', amounts)
}
