import type { Language } from '@/domain/notifications'
import type { ShownClosure } from '@/web/data/facilities/closures'
import type { ShownFacility } from '@/web/data/facilities/facility'
import { clockTime, shortDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'

interface ClosuresProps {
  facility: ShownFacility
  closures: ShownClosure[]
  t: Words
  language: Language
}

/** When it cannot be used in the days shown, and why. Nothing where nothing closes it. */
export function Closures({ facility, closures, t, language }: ClosuresProps) {
  const { timeZone } = facility.rules
  const when = (at: Date) => `${shortDay(at, timeZone, language)}, ${clockTime(at, timeZone, language)}`
  return closures.map(({ start, end, reason }) => (
    <p className="warning" key={start.getTime()}>
      {t('facilities.week.closed', { from: when(start), to: when(end), reason })}
    </p>
  ))
}
