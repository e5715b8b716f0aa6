import type { Language } from '@/domain/notifications'
import { localDate } from '@/domain/time'
import { env } from '@/server/env'
import type { EventRow } from '@/web/data/events/list'
import { longDay } from '@/web/i18n/times'
import type { Words } from '@/web/i18n/words'
import { Icon } from '../Icon'
import { AnswerTag, EventStatusTag, TypeTag } from './tags'
import { eventHours } from './when'

interface EventCardsProps {
  rows: EventRow[]
  now: Date
  t: Words
  language: Language
}

/** Events under the days on which they begin, in the order given. */
export function EventCards({ rows, now, t, language }: EventCardsProps) {
  return (
    <ol className="event-days">
      {daysOf(rows).map(({ date, events }) => (
        <li key={date} className="section">
          <h2>{longDay(new Date(events[0]?.start ?? now), env.timeZone, language, now)}</h2>
          <ul className="rows">
            {events.map((event) => (
              <li className="row event-row" key={event.id}>
                <EventCard event={event} now={now} t={t} language={language} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function EventCard({ event, now, t, language }: { event: EventRow } & Omit<EventCardsProps, 'rows'>) {
  const isOver = new Date(event.end) <= now
  const place = event.facilityName ?? event.location
  return (
    <>
      <a
        className={event.status === 'cancelled' ? 'row-link cancelled' : 'row-link'}
        href={`/events/${event.id}`}
      >
        {event.title}
      </a>
      <p className="meta">
        <span className="with-icon">
          <Icon name="clock" />
          {eventHours(event, now, language) ?? t('events.allDay')}
        </span>
        {place ? (
          <span className="with-icon">
            <Icon name="pin" />
            {place}
          </span>
        ) : null}
        {event.status === 'cancelled' ? null : <Places event={event} isOver={isOver} t={t} />}
      </p>
      <p className="meta">
        <TypeTag type={event.type} t={t} />
        <EventStatusTag status={event.status} isOver={isOver} t={t} />
        {event.answer && event.status !== 'cancelled' ? (
          <AnswerTag answer={event.answer} isOver={isOver} t={t} />
        ) : null}
      </p>
    </>
  )
}

/** `12 of 40 places`; who comes where there is room for everybody. */
function Places({ event, isOver, t }: { event: EventRow; isOver: boolean; t: Words }) {
  const { capacity, headsGoing, headsWaiting } = event
  if (capacity === null)
    return headsGoing > 0 ? (
      <span>{t(isOver ? 'events.headsOver' : 'events.heads', { count: headsGoing })}</span>
    ) : null
  return (
    <span>
      {t('events.places', { taken: headsGoing, capacity })}
      {headsWaiting > 0 ? `, ${t('events.waiting', { count: headsWaiting })}` : null}
    </span>
  )
}

function daysOf(rows: EventRow[]): { date: string; events: EventRow[] }[] {
  const days: { date: string; events: EventRow[] }[] = []
  for (const event of rows) {
    const date = localDate(new Date(event.start), env.timeZone)
    if (days.at(-1)?.date !== date) days.push({ date, events: [] })
    days.at(-1)?.events.push(event)
  }
  return days
}
