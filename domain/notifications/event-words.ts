import type { BookingTimes } from './booking-times'
import { type EventHappeningKind, eventOf, type Occurrence } from './happening'
import { oneLine } from './text'
import type { ToldEvent } from './told'
import type { Words } from './wording'
import { NAME_MAX, QUOTE_MAX } from './words'

/** A language, as far as messages about events differ by it. */
export interface EventTongue {
  /** Ends a sentence. */
  stop: string
  times: BookingTimes
  /** The news, and what follows from it. */
  words(kind: EventHappeningKind, event: ToldEvent): { head: string; tail?: string }
}

/** Messages that repeat somebody's own words. */
const WITH_NOTE: readonly EventHappeningKind[] = ['event.changed', 'event.cancelled', 'event.published']

/** A message about an event: its name and the news as the title; then when and where, what follows, and the note. */
export function eventMessage(tongue: EventTongue, kind: EventHappeningKind, occurrence: Occurrence): Words {
  const event = eventOf(occurrence)
  const { head, tail } = tongue.words(kind, event)
  const note = WITH_NOTE.includes(kind) && occurrence.note ? oneLine(occurrence.note, QUOTE_MAX) : null
  const whenAndWhere = [whenOf(tongue, event), event.place && oneLine(event.place, NAME_MAX)]
  return {
    title: `${oneLine(event.title, NAME_MAX)}: ${head}`,
    body: [`${whenAndWhere.filter(Boolean).join(', ')}${tongue.stop}`, tail, note && `“${note}”`]
      .filter(Boolean)
      .join(' '),
  }
}

function whenOf({ times }: EventTongue, { start, end, isAllDay, zone }: ToldEvent): string {
  if (!isAllDay) return times.span(start, end, zone)
  const last = times.day(new Date(end.getTime() - 1), zone)
  const first = times.day(start, zone)
  return first === last ? first : `${first} – ${last}`
}
