import { mostGuests } from '@/domain/bookings/refusal-rules'
import { GUESTS_MAX } from '@/domain/bookings/words'
import type { LocalDate } from '@/domain/time'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { Words } from '@/web/i18n/words'

interface GuestsFormProps {
  facility: ShownFacility
  week: LocalDate
  guests: number
  t: Words
}

/** For how many the places left are counted: a form that asks for an address. Absent where nobody may be brought. */
export function GuestsForm({ facility, week, guests, t }: GuestsFormProps) {
  const most = Math.min(mostGuests(facility.rules), GUESTS_MAX)
  if (facility.rules.mode !== 'pool' || most === 0) return null
  return (
    <form method="get" action={`/facilities/${facility.id}`} className="guests-form">
      <input type="hidden" name="week" value={week} />
      <div className="field">
        <label htmlFor="guests">{t('facilities.week.guests')}</label>
        <p className="hint" id="guests-hint">
          {t('facilities.week.guestsHint')}
        </p>
        <div className="search-line">
          <input
            type="number"
            id="guests"
            name="guests"
            min={0}
            max={most}
            inputMode="numeric"
            defaultValue={guests}
            aria-describedby="guests-hint"
          />
          <button type="submit" className="quiet">
            {t('facilities.week.guestsGo')}
          </button>
        </div>
      </div>
    </form>
  )
}
