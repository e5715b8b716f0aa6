import type { Slot } from '@/domain/bookings/availability'
import type { Language } from '@/domain/notifications'
import type { Asked } from '@/web/data/facilities/asked'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { newBookingAddress } from './address'
import { Nearest } from './Nearest'

interface TakenProps {
  facility: ShownFacility
  asked: Asked
  residentId: string | null
  nearest: Slot[]
  /** Somebody else was faster while this person wrote. */
  isJustTaken: boolean
  t: Words
  language: Language
}

/** Somebody else has it: what is free near it, and the way to wait for it. */
export function Taken({ facility, asked, residentId, nearest, isJustTaken, t, language }: TakenProps) {
  const wait = newBookingAddress({
    ...asked,
    facilityId: facility.id,
    residentId,
    isWaiting: true,
    isLastStep: false,
  })
  return (
    <>
      <div className="warning" role={isJustTaken ? 'alert' : undefined}>
        <h2>{t(isJustTaken ? 'facilities.booking.justTaken' : 'facilities.booking.taken')}</h2>
        <p>{t(isJustTaken ? 'facilities.booking.justTakenText' : 'facilities.booking.takenText')}</p>
      </div>
      <Nearest {...{ facility, nearest, t, language }} guests={asked.guests ?? 0} />
      <p>
        <a className="button quiet" href={wait}>
          {t('facilities.booking.waitThis')}
        </a>
      </p>
    </>
  )
}
