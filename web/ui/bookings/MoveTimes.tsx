import type { Language } from '@/domain/notifications'
import { facilityOf } from '@/hooks/bookings/facility-rules'
import type { FoundBooking } from '@/web/data/bookings/find'
import { stepChoices } from '@/web/data/bookings/lengths'
import { type OtherDay, type OtherTime, otherTimes, type TimesAsked } from '@/web/data/bookings/move'
import { neighboursOf } from '@/web/data/bookings/move-query'
import type { Viewer } from '@/web/data/viewer'
import { clockTime, dateInUtc, longDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { feeWords, quantityWords } from '../facilities/words'

interface MoveTimesProps {
  viewer: Viewer
  found: FoundBooking
  asked: TimesAsked
  now: Date
  t: Words
  language: Language
}

/** The free times of a week, day by day, each a link; how long it shall be stands above. */
export async function MoveTimes({ viewer, found, asked, now, t, language }: MoveTimesProps) {
  const days = await otherTimes(viewer, found, asked)
  const { number } = found.booking
  const fee = oneFee(days)
  const { earlier, later } = neighboursOf(found, asked, now)
  const href = (query: Record<string, string>) =>
    `/bookings/${number}/move?${new URLSearchParams({ from: asked.from, steps: String(asked.steps), ...query })}`
  return (
    <>
      <LengthForm found={found} asked={asked} t={t} />
      {fee === null ? null : <p>{t('bookingMove.each', { fee: feeWords(fee, t) })}</p>}
      <Weeks earlier={earlier && href({ from: earlier })} later={later && href({ from: later })} t={t} />
      <ol className="move-days">
        {days.map((day) => (
          <Day
            key={day.day}
            day={day}
            hasFees={fee === null}
            href={href}
            t={t}
            language={language}
            zone={found.booking.policy.timeZone}
          />
        ))}
      </ol>
      <Weeks earlier={earlier && href({ from: earlier })} later={later && href({ from: later })} t={t} />
    </>
  )
}

function LengthForm({ found, asked, t }: Pick<MoveTimesProps, 'found' | 'asked' | 't'>) {
  const { rules } = facilityOf(found.facility)
  const lengths = [...new Set([...stepChoices(rules), asked.steps])].sort((one, other) => one - other)
  if (lengths.length < 2) return null
  return (
    <form method="get" className="move-length">
      <input type="hidden" name="from" value={asked.from} />
      <div className="field">
        <label htmlFor="steps">{t('bookingMove.length')}</label>
        <select id="steps" name="steps" defaultValue={asked.steps}>
          {lengths.map((steps) => (
            <option key={steps} value={steps}>
              {quantityWords(rules, rules.nightly ? steps : steps * rules.slotMinutes, t)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="quiet">
        {t('bookingMove.show')}
      </button>
    </form>
  )
}

function Weeks({ earlier, later, t }: { earlier: string | null; later: string | null; t: Words }) {
  if (!earlier && !later) return null
  return (
    <p className="pager">
      {earlier ? (
        <a className="button quiet" href={earlier}>
          <span aria-hidden="true">← </span>
          {t('bookingMove.earlier')}
        </a>
      ) : (
        <span />
      )}
      {later ? (
        <a className="button quiet" href={later}>
          {t('bookingMove.later')}
          <span aria-hidden="true"> →</span>
        </a>
      ) : null}
    </p>
  )
}

interface DayProps {
  day: OtherDay
  /** Whether each time says what it costs. */
  hasFees: boolean
  href: (query: Record<string, string>) => string
  zone: string
  t: Words
  language: Language
}

function Day({ day: { day, times }, hasFees, href, zone, t, language }: DayProps) {
  const shown = times.filter(({ reason, isOwn }) => reason === null || isOwn)
  return (
    <li>
      <h2>{longDay(dateInUtc(day), 'UTC', language)}</h2>
      {shown.length > 0 ? (
        <ul className="times">
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
}: Omit<DayProps, 'day'> & { time: OtherTime; day: string }) {
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

/** What every free time costs, where that is one amount. */
function oneFee(days: readonly OtherDay[]): number | null {
  const free = days.flatMap(({ times }) => times.filter(({ reason }) => reason === null))
  const fees = [...new Set(free.map(({ feePaise }) => feePaise))]
  return fees.length === 1 ? (fees[0] ?? null) : null
}
