import { EVENT_STATUS_LABELS, type EventStatus } from '../../domain/events/words'
import { type Query, selecting } from '../query'
import type { Column, Style } from '../table'
import { document } from '../wire'
import { whenOf } from './times'
import type { EstateEvent } from './wire'

/** What the columns need, and no more: the server reads and sends less. */
export const LISTED: Query = {
  depth: 1,
  select: selecting(
    'title',
    'eventType',
    'status',
    'start',
    'end',
    'allDay',
    'location',
    'facility',
    'capacity',
    'headsGoing',
    'headsWaiting',
  ),
  populate: { facilities: selecting('name') },
}

const STATUS_STYLES: Partial<Record<EventStatus, Style>> = {
  draft: 'dim',
  published: 'green',
  cancelled: 'red',
}

export const placeOf = ({ facility, location }: EstateEvent): string =>
  document(facility)?.name ?? location ?? ''

/** `42 of 60` heads, or `42` where there is room for all. */
export function goingOf({ headsGoing, capacity }: EstateEvent): string {
  return capacity ? `${headsGoing ?? 0} of ${capacity}` : String(headsGoing ?? 0)
}

/** The columns of a list of events. A program gets start, end and capacity apart. */
export function eventColumns(now: Date, zone: string, isForPeople: boolean): Column<EstateEvent>[] {
  const when: Column<EstateEvent>[] = isForPeople
    ? [{ name: 'when', text: (event) => whenOf(event, zone, now) }]
    : [
        { name: 'start', text: ({ start }) => start },
        { name: 'end', text: ({ end }) => end },
      ]
  const room: Column<EstateEvent>[] = isForPeople
    ? []
    : [{ name: 'capacity', text: ({ capacity }) => String(capacity ?? '') }]
  return [
    ...when,
    { name: 'title', text: ({ title }) => title, shrinkTo: 16, style: () => 'bold' },
    { name: 'type', text: ({ eventType }) => eventType, leaves: 2 },
    {
      name: 'status',
      text: ({ status }) => EVENT_STATUS_LABELS[status],
      raw: ({ status }) => status,
      style: ({ status }) => STATUS_STYLES[status],
    },
    { name: 'place', text: placeOf, shrinkTo: 10, leaves: 3 },
    { name: 'going', text: goingOf, raw: ({ headsGoing }) => String(headsGoing ?? 0), align: 'right' },
    ...room,
    {
      name: 'waiting',
      text: ({ headsWaiting }) => String(headsWaiting || ''),
      raw: ({ headsWaiting }) => String(headsWaiting ?? 0),
      align: 'right',
      leaves: 4,
    },
    { name: 'id', text: ({ id }) => id, style: () => 'dim', leaves: 1 },
  ]
}
