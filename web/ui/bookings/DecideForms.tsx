import { NOTE_MAX } from '@/domain/bookings/words'
import { approveBooking, rejectBooking } from '@/web/actions/bookings/decide'
import type { Words } from '@/web/i18n/words'
import { ActionForm } from '../form/ActionForm'
import { TextField } from '../form/Field'
import { FormDetails } from '../form/FormDetails'
import { Submit } from '../form/Submit'
import { formWords } from '../form/words'
import { AboutBooking, type SeenBooking } from './AboutBooking'
import { noteField } from './note-field'

interface DecideFormsProps {
  booking: SeenBooking & { residentName: string | null }
  /** Where a decision leads back to: the queue, or the booking's own page. */
  from: 'queue' | 'booking'
  t: Words
}

/** Yes with one press, no with a reason. */
export function DecideForms({ booking, from, t }: DecideFormsProps) {
  const words = formWords(t)
  const { number, residentName } = booking
  const label = residentName
    ? t('bookings.approvals.why', { name: residentName })
    : t('bookings.approvals.whyNobody')
  return (
    <div className="decide">
      <ActionForm action={approveBooking} words={words} label={t('bookings.approvals.approveOf', { number })}>
        <AboutBooking booking={booking} />
        <input type="hidden" name="from" value={from} />
        <Submit working={words.working}>
          {t('bookings.approvals.approve')}
          <span className="unseen"> {number}</span>
        </Submit>
      </ActionForm>
      <ActionForm action={rejectBooking} words={words} label={`${t('bookings.approvals.reject')} ${number}`}>
        <AboutBooking booking={booking} />
        <input type="hidden" name="from" value={from} />
        <FormDetails summary={t('bookings.approvals.reject')}>
          <TextField name={noteField(number)} label={label} rows={2} maxLength={NOTE_MAX} />
          <Submit working={words.working} className="button danger">
            {t('bookings.approvals.rejectSend')}
          </Submit>
        </FormDetails>
      </ActionForm>
    </div>
  )
}
