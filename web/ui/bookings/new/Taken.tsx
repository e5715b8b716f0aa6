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
  /** The booking by which whoever it is for has this time already; null where somebody else has it. */
  own: string | null
  nearest: Slot[]
  /** Somebody else was faster while this person wrote. */
  isJustTaken: boolean
  t: Words
  language: Language
}

/** Somebody has it: what is free near it, and the way to wait for it unless it is one's own. */
export function Taken(props: TakenProps) {
  const { facility, asked, residentId, own, nearest, isJustTaken, t, language } = props
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
        {own ? (
          <OwnAlready number={own} isForOther={residentId !== null} t={t} />
        ) : (
          <ByOthers {...{ isJustTaken, t }} />
        )}
      </div>
      <Nearest {...{ facility, nearest, t, language }} guests={asked.guests ?? 0} />
      {own ? null : (
        <p>
          <a className="button quiet" href={wait}>
            {t('facilities.booking.waitThis')}
          </a>
        </p>
      )}
    </>
  )
}

function ByOthers({ isJustTaken, t }: Pick<TakenProps, 'isJustTaken' | 't'>) {
  return (
    <>
      <h2>{t(isJustTaken ? 'facilities.booking.justTaken' : 'facilities.booking.taken')}</h2>
      <p>{t(isJustTaken ? 'facilities.booking.justTakenText' : 'facilities.booking.takenText')}</p>
    </>
  )
}

function OwnAlready({ number, isForOther, t }: { number: string; isForOther: boolean; t: Words }) {
  return (
    <>
      <h2>{t(isForOther ? 'facilities.booking.theirsAlready' : 'facilities.booking.yoursAlready')}</h2>
      <p>
        <a href={`/bookings/${number}`}>{number}</a>
      </p>
    </>
  )
}
