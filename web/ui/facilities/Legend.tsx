import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'
import { quantityWords } from './words'

/** How a table of slots is read. */
export function Legend({ facility: { rules }, t }: { facility: ShownFacility; t: Words }) {
  const { nightly, slotMinutes, minDurationMinutes, mode } = rules
  const shortest = nightly
    ? nightly.minNights
    : Math.ceil((minDurationMinutes ?? slotMinutes) / slotMinutes) * slotMinutes
  const word = t(`bookingWords.reason.${mode === 'pool' ? 'capacity_full' : 'slot_taken'}`)
  return (
    <details className="more">
      <summary>{t('facilities.legend.title')}</summary>
      <ul>
        <li>{t('facilities.legend.free')}</li>
        <li>{t('facilities.legend.shortest', { length: quantityWords(rules, shortest, t) })}</li>
        <li>{t('facilities.legend.taken', { word })}</li>
        <li>{t('facilities.legend.other')}</li>
      </ul>
    </details>
  )
}
