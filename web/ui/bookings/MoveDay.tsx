import type { Language } from '@/domain/notifications'
import type { OtherDay, OtherTime } from '@/web/data/bookings/move'
import { clockTime, dateInUtc, longDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { feeWords } from '../facilities/words'

interface MoveDayProps {
  day: OtherDay
  /** Whether each time says what it costs. */
  hasFees: boolean
  href: (query: Record<string, string>) => string
  zone: string
  t: Words
  language: Language
}

/** A day's free times, each a link; where there is none, why. */
export function MoveDay({ day: { day, times }, hasFees, href, zone, t, language }: MoveDayProps) {
  const shown = times.filter(({ reason, isOwn }) => reason === null || isOwn)
  return (
    <li>
      <h2>{longDay(dateInUtc(day), 'UTC', language)}</h2>
      {shown.length > 0 ? (
        <ul className="day-times">
          {shown.map((time) => (
            <Time
              key={time.start.toISOString()}
              time={time}
              day={day}
              {...{ hasFees, href, zone, t, language }}
            />
          ))}
        </ul>
      ) : (
        <p className="soft">{times.length > 0 ? whyNone(times, t) : t('bookingMove.closedThatDay')}</p>
      )}
    </li>
  )
}

/** What stands against every time of a day: the one reason where there is but one. */
function whyNone(times: readonly OtherTime[], t: Words): string {
  const reasons = [...new Set(times.map(({ reason }) => reason))]
  const [only] = reasons
  return reasons.length === 1 && only ? `${t(`bookingWords.reason.${only}`)}.` : t('bookingMove.noneThatDay')
}

function Time({
  time,
  day,
  hasFees,
  href,
  zone,
  t,
  language,
}: Omit<MoveDayProps, 'day'> & { time: OtherTime; day: string }) {
  const at = clockTime(time.start, zone, language)
  if (time.isOwn)
    return (
      <li>
        <span className="time own">
          {at} <span className="small">{t('bookingMove.own')}</span>
        </span>
      </li>
    )
  return (
    <li>
      <a className="time" href={href({ start: time.start.toISOString() })}>
        <span className="unseen">{longDay(dateInUtc(day), 'UTC', language)}, </span>
        {at} {hasFees ? <span className="small">{feeWords(time.feePaise, t)}</span> : null}
      </a>
    </li>
  )
}
