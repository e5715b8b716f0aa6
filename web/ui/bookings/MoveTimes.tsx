import { lengthSteps, quantityOf } from '@/domain/bookings/lengths'
import type { Language } from '@/domain/notifications'
import { facilityOf } from '@/hooks/bookings/facility-rules'
import type { FoundBooking } from '@/web/data/bookings/find'
import { type OtherDay, otherTimes, type TimesAsked } from '@/web/data/bookings/move'
import { neighboursOf } from '@/web/data/bookings/move-query'
import type { Viewer } from '@/web/data/viewer'
import type { Words } from '@/web/i18n/words'
import { feeWords, quantityWords } from '../facilities/words'
import { MoveDay } from './MoveDay'

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
          <MoveDay
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
  const lengths = [...new Set([...lengthSteps(rules), asked.steps])].sort((one, other) => one - other)
  if (lengths.length < 2) return null
  return (
    <form method="get" className="move-length">
      <input type="hidden" name="from" value={asked.from} />
      <div className="field">
        <label htmlFor="steps">{t('bookingMove.length')}</label>
        <select id="steps" name="steps" defaultValue={asked.steps}>
          {lengths.map((steps) => (
            <option key={steps} value={steps}>
              {quantityWords(rules, quantityOf(rules, steps), t)}
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

/** What every free time costs, where that is one amount. */
function oneFee(days: readonly OtherDay[]): number | null {
  const free = days.flatMap(({ times }) => times.filter(({ reason }) => reason === null))
  const fees = [...new Set(free.map(({ feePaise }) => feePaise))]
  return fees.length === 1 ? (fees[0] ?? null) : null
}
