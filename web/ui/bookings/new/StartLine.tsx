import type { Language } from '@/domain/notifications'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { clockTime, longDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../../Icon'

interface StartLineProps {
  facility: ShownFacility
  start: Date
  now: Date
  t: Words
  language: Language
}

/** The day and time that was chosen among the slots. */
export function StartLine({ facility: { rules }, start, now, t, language }: StartLineProps) {
  const day = longDay(start, rules.timeZone, language, now)
  const time = clockTime(start, rules.timeZone, language)
  return (
    <p className="start-line">
      <Icon name="calendar" />
      <strong>
        {t(rules.nightly ? 'facilities.booking.arrives' : 'facilities.booking.starts')}: {day}, {time}
      </strong>
    </p>
  )
}
