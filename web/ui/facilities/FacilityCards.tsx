import type { Language } from '@/domain/notifications'
import type { LocalDate } from '@/domain/time'
import type { ShownFacility } from '@/web/data/facilities/facility'
import type { FacilityWithNext } from '@/web/data/facilities/slots'
import type { Words } from '@/web/i18n/words'
import { bookingAddress, facilityAddress } from './address'
import { todayWords } from './hours-words'
import { whenOf } from './SlotCell'
import { kindWords, priceFromWords } from './words'

interface FacilityCardsProps {
  facilities: FacilityWithNext[]
  todayAt: (facility: ShownFacility) => LocalDate
  t: Words
  language: Language
}

/** Each facility: what it is, what it costs, when it is open, and the next times at which it is free. */
export function FacilityCards({ facilities, todayAt, t, language }: FacilityCardsProps) {
  return (
    <ul className="facility-cards">
      {facilities.map(({ facility, next }) => (
        <li className="card" key={facility.id}>
          <div>
            <h2>
              <a href={facilityAddress({ facilityId: facility.id })}>{facility.name}</a>
            </h2>
            {facility.description ? <p className="soft">{facility.description}</p> : null}
          </div>
          <p className="meta">
            <strong>{priceFromWords(facility.rules, t)}</strong>
            <span>{kindWords(facility.rules, t)}</span>
            <span>{todayWords(facility.rules, todayAt(facility), t, language)}</span>
          </p>
          {facility.rules.isActive ? (
            <NextTimes {...{ facility, next, t, language }} />
          ) : (
            <p className="warning">{t('facilities.closedNow')}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

interface NextTimesProps extends FacilityWithNext {
  t: Words
  language: Language
}

function NextTimes({ facility, next, t, language }: NextTimesProps) {
  const all = (
    <a
      href={facilityAddress({ facilityId: facility.id })}
      aria-label={t('facilities.next.allOf', { name: facility.name })}
    >
      {t('facilities.next.all')}
    </a>
  )
  if (next.length === 0)
    return (
      <p>
        {t('facilities.next.none')} · {all}
      </p>
    )
  return (
    <div className="next-times">
      <h3 className="small soft">{t('facilities.next.title')}</h3>
      <ul className="chips">
        {next.map(({ start, end }) => {
          const when = whenOf(facility, { start, end }, language)
          return (
            <li key={start.getTime()}>
              <a
                className="chip"
                href={bookingAddress({ facilityId: facility.id, start })}
                aria-label={`${when}, ${facility.name}`}
              >
                {when}
              </a>
            </li>
          )
        })}
        <li>{all}</li>
      </ul>
    </div>
  )
}
