import type { Language } from '@/domain/notifications'
import type { ComingEvent } from '@/web/data/home/events'
import type { Words } from '@/web/i18n/words'
import { AnswerTag } from '../events/tags'
import { eventWhen } from '../events/when'
import { Icon } from '../Icon'

interface ComingEventsProps {
  events: ComingEvent[]
  now: Date
  t: Words
  language: Language
}

/** What somebody is asked to, and what they have answered; whoever has not is asked here. */
export function ComingEvents({ events, now, t, language }: ComingEventsProps) {
  return (
    <ul className="rows">
      {events.map((event) => (
        <li className="row" key={event.id}>
          <a className="row-link" href={`/events/${event.id}`}>
            {event.title}
          </a>
          <p className="small">{eventWhen(event, now, language)}</p>
          {event.place ? <p className="small soft">{event.place}</p> : null}
          <p className="meta">
            {event.answer ? (
              <AnswerTag answer={event.answer} isOver={false} t={t} />
            ) : (
              <span className="tag new">
                <Icon name="inbox" />
                {t('home.unanswered')}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
