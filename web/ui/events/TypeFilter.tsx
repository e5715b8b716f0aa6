import { EVENT_TYPES } from '@/domain/events/words'
import type { EventChoice } from '@/web/data/events/choice'
import { eventsAddress } from '@/web/data/events/choice'
import type { Words } from '@/web/i18n/words'

/** Narrows the list to one type of event: links, so that each view can be kept and sent on. */
export function TypeFilter({ choice, t }: { choice: EventChoice; t: Words }) {
  return (
    <nav className="event-types" aria-label={t('events.narrow')}>
      {[null, ...EVENT_TYPES].map((type) => (
        <a
          key={type ?? 'all'}
          href={eventsAddress({ ...choice, type, page: 1 })}
          aria-current={choice.type === type ? 'true' : undefined}
        >
          {t(type ? `events.type.${type}` : 'events.allTypes')}
        </a>
      ))}
    </nav>
  )
}
