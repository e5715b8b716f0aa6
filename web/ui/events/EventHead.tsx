import type { ReactNode } from 'react'
import type { Language } from '@/domain/notifications'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { Written } from '../announcements/Written'
import { Icon } from '../Icon'
import { EventStatusTag, TypeTag } from './tags'
import { eventWhen } from './when'

interface EventHeadProps {
  event: EventView
  now: Date
  word: string | null
  t: Words
  language: Language
  /** What can be done with it now. */
  children: ReactNode
}

/** What is planned, when and where, and how it stands. */
export function EventHead({ event, now, word, t, language, children }: EventHeadProps) {
  return (
    <header className="ticket-head">
      <div className="meta">
        <TypeTag type={event.type} t={t} />
        <EventStatusTag status={event.status} isOver={event.isOver} t={t} />
      </div>
      <h1>{event.title}</h1>
      <p className="booking-when">
        <Icon name="calendar" />
        <time dateTime={event.start}>{eventWhen(event, now, language)}</time>
      </p>
      <Where event={event} />
      {word ? (
        <p className="notice" role="status">
          {word}
        </p>
      ) : null}
      {event.status === 'cancelled' ? (
        <p className="warning">
          <strong>{t('event.cancelled')}</strong> {event.cancelReason}
        </p>
      ) : null}
      {event.status === 'draft' ? <p className="warning">{t('event.draft')}</p> : null}
      {event.description ? <Written text={event.description} /> : null}
      {children}
    </header>
  )
}

function Where({ event: { facility, location } }: { event: EventView }) {
  if (!facility && !location) return null
  return (
    <p className="booking-when">
      <Icon name="pin" />
      <span>
        {facility ? <a href={`/facilities/${facility.id}`}>{facility.name}</a> : null}
        {facility && location ? ', ' : null}
        {location}
      </span>
    </p>
  )
}
