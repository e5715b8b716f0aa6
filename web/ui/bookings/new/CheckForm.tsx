import { randomUUID } from 'node:crypto'
import type { LengthChoice } from '@/domain/bookings/lengths'
import type { Language } from '@/domain/notifications'
import { book } from '@/web/actions/bookings/book'
import type { Asked } from '@/web/data/facilities/asked'
import type { FoundResident } from '@/web/data/facilities/booked-for'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { minuteOf } from '../../facilities/address'
import { refundLines } from '../../facilities/terms-words'
import { ActionForm } from '../../form/ActionForm'
import { Checkbox } from '../../form/Choice'
import { SendKey } from '../../form/SendKey'
import { Submit } from '../../form/Submit'
import { formWords } from '../../form/words'
import { newBookingAddress } from './address'
import { ChosenFacts } from './ChosenFacts'
import { Costs } from './Costs'
import { nextWords } from './next-words'

export interface CheckFormProps {
  facility: ShownFacility
  asked: Asked & { guests: number }
  choice: LengthChoice
  booker: FoundResident | null
  /** Who says yes or no; null where nobody has to, or nobody knows. */
  approver: string | null
  now: Date
  t: Words
  language: Language
}

/** The second step: all in words, what it costs line by line, and one button that books. */
export function CheckForm({ facility, asked, choice, booker, approver, now, t, language }: CheckFormProps) {
  const { rules, houseRules } = facility
  const words = formWords(t)
  const residentId = booker?.id ?? null
  const chosen = { ...asked, facilityId: facility.id, end: choice.end, residentId, isLastStep: false }
  const button = asked.isWaiting ? 'wait' : rules.isApprovalNeeded ? 'request' : 'book'
  return (
    <>
      <ChosenFacts {...{ facility, asked, choice, booker, now, t, language }} />
      <p>
        <a href={newBookingAddress(chosen)}>{t('facilities.booking.change')}</a>
      </p>
      <Costs facility={facility} start={asked.start} end={choice.end} t={t} language={language} />
      <section className="section" aria-labelledby="next">
        <h2 id="next">{t('facilities.booking.nextTitle')}</h2>
        {nextWords({ facility, asked, choice, approver, now, t, language }).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section className="section" aria-labelledby="cancelling">
        <h2 id="cancelling">{t('facilities.booking.cancelTitle')}</h2>
        {refundLines(rules, t).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <ActionForm action={book} words={words} label={t(`facilities.booking.${button}`)}>
        <SendKey value={randomUUID()} />
        <input type="hidden" name="facility" value={facility.id} />
        <input type="hidden" name="start" value={minuteOf(asked.start)} />
        <input type="hidden" name="end" value={minuteOf(choice.end)} />
        <input type="hidden" name="guests" value={asked.guests} />
        <input type="hidden" name="purpose" value={asked.purpose} />
        <input type="hidden" name="resident" value={residentId ?? ''} />
        <input type="hidden" name="waitlist" value={asked.isWaiting ? '1' : ''} />
        {houseRules ? (
          <section className="section" aria-labelledby="rules">
            <h2 id="rules">{t('facilities.terms.houseRules')}</h2>
            <p className="card written">{houseRules}</p>
            <Checkbox name="acceptsHouseRules" label={t('facilities.booking.acceptRules')} />
          </section>
        ) : null}
        <Submit working={words.working} className="button wide">
          {t(`facilities.booking.${button}`)}
        </Submit>
      </ActionForm>
    </>
  )
}
