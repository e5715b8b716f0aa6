import type { Slot } from '@/domain/bookings/availability'
import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { SlotRows } from '../../facilities/SlotRows'

interface NearestProps {
  facility: ShownFacility
  nearest: Slot[]
  guests: number
  t: Words
  language: Language
}

/** Free times near one that cannot be had. */
export function Nearest({ facility, nearest, guests, t, language }: NearestProps) {
  return (
    <section className="section" aria-labelledby="nearest">
      <h2 id="nearest">{t('facilities.booking.nearest')}</h2>
      {nearest.length > 0 ? (
        <SlotRows
          facility={facility}
          slots={nearest}
          guests={guests}
          t={t}
          language={language}
          isOfManyDays
        />
      ) : (
        <p>{t('facilities.booking.noneNear')}</p>
      )}
    </section>
  )
}
