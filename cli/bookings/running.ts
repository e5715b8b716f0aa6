import type { Column } from '../table'
import { document } from '../wire'
import { facilityOf, PEOPLE_COLUMNS, STATUS_COLUMN } from './columns'
import { clockOf, spanOf, zoneOf } from './times'
import type { Booking, Closure } from './wire'

/** The columns of a day's bookings: who comes when, and until when it is cleaned. A program gets start and end apart. */
export function runningColumns(now: Date, zone: string, isForPeople: boolean): Column<Booking>[] {
  const when: Column<Booking>[] = isForPeople
    ? [{ name: 'when', text: (booking) => whenOf(booking, zone, now) }]
    : [
        { name: 'start', text: ({ start }) => start },
        { name: 'end', text: ({ end }) => end },
      ]
  return [
    ...when,
    { name: 'facility', text: facilityOf, shrinkTo: 10, style: () => 'bold' },
    { name: 'number', text: ({ number }) => number },
    STATUS_COLUMN,
    ...PEOPLE_COLUMNS,
    {
      name: 'came',
      text: ({ checkedInAt, facility }) => (checkedInAt ? clockOf(checkedInAt, zoneOf(facility, zone)) : ''),
      raw: ({ checkedInAt }) => checkedInAt ?? '',
      align: 'right',
    },
    {
      name: 'turnaround',
      text: (booking) => turnaroundOf(booking, zone),
      raw: ({ blockedUntil }) => blockedUntil ?? '',
      rawName: 'blocked_until',
      align: 'right',
    },
  ]
}

/** `18:00–21:00`; with the days where it runs over more than one. */
function whenOf({ start, end, facility }: Booking, estateZone: string, now: Date): string {
  const zone = zoneOf(facility, estateZone)
  const span = spanOf(start, end, zone, now)
  return span.includes(' – ') ? span : `${clockOf(start, zone)}–${clockOf(end, zone)}`
}

function turnaroundOf({ end, blockedUntil, facility }: Booking, estateZone: string): string {
  if (!blockedUntil || blockedUntil === end) return ''
  return `to ${clockOf(blockedUntil, zoneOf(facility, estateZone))}`
}

/** The columns of what is closed. */
export function closureColumns(now: Date, estateZone: string): Column<Closure>[] {
  return [
    {
      name: 'when',
      text: ({ start, end, facility }) => spanOf(start, end, zoneOf(facility, estateZone), now),
    },
    { name: 'facility', text: ({ facility }) => document(facility)?.name ?? '', style: () => 'bold' },
    { name: 'reason', text: ({ reason }) => reason, shrinkTo: 12 },
  ]
}
