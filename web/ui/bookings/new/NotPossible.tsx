import type { Slot } from '@/domain/bookings/availability'
import type { RefusalCode } from '@/domain/bookings/refusal-rules'
import type { Language } from '@/domain/notifications'
import { mostOf } from '@/web/data/facilities/asked'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { Nearest } from './Nearest'

interface NotPossibleProps {
  facility: ShownFacility
  code: RefusalCode
  nearest: Slot[]
  guests: number
  t: Words
  language: Language
}

/** A time that no waiting makes possible: why, and what is free near it. */
export function NotPossible({ facility, code, nearest, guests, t, language }: NotPossibleProps) {
  const { quota } = facility.rules
  const figures = { maxGuests: mostOf(facility), per: quota?.per ?? 'week' }
  return (
    <>
      <div className="warning">
        <h2>{t('facilities.booking.notPossibleTitle')}</h2>
        <p>{t(`errors.${code}`, figures as never)}</p>
      </div>
      <Nearest {...{ facility, nearest, guests, t, language }} />
    </>
  )
}
