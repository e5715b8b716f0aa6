import type { Slot } from '@/domain/bookings/availability'
import { isWaitable } from '@/domain/bookings/refusal'
import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { timeSpan } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { bookingAddress } from './address'
import { leftWords, whenOf } from './SlotCell'
import { feeWords } from './words'

interface SlotRowsProps {
  facility: ShownFacility
  slots: Slot[]
  guests: number
  t: Words
  language: Language
  /** Whether the rows are of several days, and each names its own. */
  isOfManyDays?: boolean
}

/** Slots one below the other, for a thumb: what is free opens, what is not says why. */
export function SlotRows({ facility, slots, guests, t, language, isOfManyDays = false }: SlotRowsProps) {
  const { timeZone } = facility.rules
  return (
    <ul className="rows slot-rows">
      {slots.map((slot) => {
        const { start, end, reason } = slot
        const at = { facilityId: facility.id, start, guests }
        const when = isOfManyDays
          ? whenOf(facility, slot, language)
          : timeSpan(start, end, timeZone, language)
        return (
          <li className={reason ? 'row off' : 'row'} key={start.getTime()}>
            {reason ? (
              <span>{when}</span>
            ) : (
              <a className="row-link" href={bookingAddress(at)}>
                {when}
              </a>
            )}
            {reason ? (
              <span>
                {t(`bookingWords.reason.${reason}`)}
                {isWaitable(reason) ? (
                  <>
                    {' · '}
                    <a
                      href={bookingAddress({ ...at, isWaiting: true })}
                      aria-label={`${t('facilities.week.waitFor')}, ${when}`}
                    >
                      {t('facilities.week.waitFor')}
                    </a>
                  </>
                ) : null}
              </span>
            ) : (
              <span>{[feeWords(slot.feePaise, t), ...leftWords(facility, slot.places, t)].join(' · ')}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
