import { Fragment } from 'react'
import type { Language } from '@/domain/notifications'
import type { EventView } from '@/web/data/events/event'
import type { Words } from '@/web/i18n/words'
import { partOf } from '../announcements/person-words'
import { Icon } from '../Icon'
import { answersUntilWhen } from './when'

interface EventFactsProps {
  event: EventView
  now: Date
  t: Words
  language: Language
}

/** How many come, until when one may say so, and who organises it. */
export function EventFacts({ event, now, t, language }: EventFactsProps) {
  return (
    <section className="card" aria-labelledby="facts">
      <h2 id="facts" className="unseen">
        {t('event.facts')}
      </h2>
      {event.status === 'cancelled' ? null : <Capacity event={event} t={t} />}
      <dl className="facts">
        {factsOf(event, now, t, language).map(([name, value]) =>
          value ? (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
      {event.answer?.standing === 'going' && !event.isOver && event.status !== 'cancelled' ? (
        <p>
          <a className="with-icon" href={`/api/events/${event.id}/event.ics`}>
            <Icon name="calendar" /> {t('events.calendar')}
          </a>
        </p>
      ) : null}
    </section>
  )
}

/** How full it is, as a bar and in words. */
function Capacity({ event, t }: { event: EventView; t: Words }) {
  const { capacity, headsGoing, headsWaiting, isOver } = event
  const waiting = headsWaiting > 0 ? `, ${t('events.waiting', { count: headsWaiting })}` : ''
  if (capacity === null)
    return (
      <p>
        {headsGoing > 0
          ? t(isOver ? 'events.headsOver' : 'events.heads', { count: headsGoing })
          : t(isOver ? 'event.nobody' : 'event.nobodyYet')}
      </p>
    )
  const label = `${t('events.places', { taken: headsGoing, capacity })}${waiting}`
  return (
    <div className="capacity">
      <progress max={capacity} value={headsGoing} aria-label={label} />
      <p>{label}</p>
    </div>
  )
}

function factsOf(event: EventView, now: Date, t: Words, language: Language): [string, string | null][] {
  const { organiser, rating } = event
  const isAhead = event.status !== 'cancelled' && !event.hasBegun
  const part = organiser ? partOf(organiser, t) : null
  return [
    [t('event.organiser'), organiser ? [organiser.name, part].filter(Boolean).join(', ') : null],
    [t('event.answersUntil'), isAhead ? answersUntilWhen(event, now, language) : null],
    [t('event.guestsMost'), isAhead ? t('bookings.guests', { count: event.maxGuests }) : null],
    [
      t('event.rating'),
      rating.average === null
        ? null
        : t('event.ratingOf', { average: rating.average.toFixed(1), count: rating.n }),
    ],
  ]
}
