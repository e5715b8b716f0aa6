import { type LocalDate, plusDays } from '@/domain/time'
import type { Words } from '@/web/i18n/words'

interface DayNavProps {
  /** The day shown; null while none is. */
  date: LocalDate | null
  today: LocalDate
  /** The last day on which anything can be booked. */
  lastDay: LocalDate
  t: Words
}

/** One day of all facilities: the day before, the day after, or any other. */
export function DayNav({ date, today, lastDay, t }: DayNavProps) {
  const to = (day: LocalDate) => `/facilities?date=${day}#day`
  return (
    <div className="day-nav">
      <form method="get" action="/facilities">
        <div className="field">
          <label htmlFor="date">{t('facilities.day.label')}</label>
          <div className="search-line">
            <input
              type="date"
              id="date"
              name="date"
              min={today}
              max={lastDay}
              defaultValue={date ?? today}
              required
            />
            <button type="submit" className="quiet">
              {t('facilities.day.go')}
            </button>
          </div>
        </div>
      </form>
      {date ? (
        <nav className="buttons" aria-label={t('facilities.week.days')}>
          {date > today ? (
            <a className="button quiet" href={to(plusDays(date, -1))}>
              <span aria-hidden="true">← </span>
              {t('facilities.day.previous')}
            </a>
          ) : null}
          {date < lastDay ? (
            <a className="button quiet" href={to(plusDays(date, 1))}>
              {t('facilities.day.following')}
              <span aria-hidden="true"> →</span>
            </a>
          ) : null}
        </nav>
      ) : null}
    </div>
  )
}
