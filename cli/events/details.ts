import { EVENT_STATUS_LABELS } from '../../domain/events/words'
import { audienceInWords } from '../announcements/audience'
import { timeOf } from '../clock'
import type { Field } from '../output'
import { document } from '../wire'
import { goingOf, placeOf } from './columns'
import { whenOf } from './times'
import type { EstateEvent } from './wire'

/** Everything about an event that is worth a line, for a person and for a program. */
export function detailsOf(event: EstateEvent, now: Date, zone: string): Field[] {
  const { status, start, end, allDay, capacity, headsGoing, headsWaiting } = event
  const instant = (value: string | null | undefined) => ({
    text: value ? timeOf(value, zone) : '',
    raw: value ?? '',
  })
  return [
    { name: 'id', text: event.id },
    { name: 'title', text: event.title },
    { name: 'type', text: event.eventType },
    { name: 'status', text: EVENT_STATUS_LABELS[status], raw: status },
    { name: 'when', text: whenOf(event, zone, now), raw: start },
    { name: 'end', text: '', raw: end },
    { name: 'all_day', text: '', raw: String(allDay === true) },
    { name: 'place', text: placeOf(event) },
    { name: 'audience', text: audienceInWords(event.audience ?? { everyone: true }) },
    { name: 'going', text: goingOf(event), raw: String(headsGoing ?? 0) },
    { name: 'waiting', text: String(headsWaiting || ''), raw: String(headsWaiting ?? 0) },
    { name: 'capacity', text: '', raw: String(capacity ?? '') },
    { name: 'answers_until', ...instant(event.rsvpDeadline) },
    { name: 'author', text: document(event.author)?.name ?? '' },
    { name: 'published', ...instant(event.publishedAt) },
    { name: 'cancelled', ...instant(event.cancelledAt) },
    { name: 'reason', text: event.cancelReason ?? '' },
  ]
}
