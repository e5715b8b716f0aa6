import { BOOKING_STATUS_LABELS, type BookingStatus } from '../../domain/bookings/words'
import { dueIn } from '../elapsed'
import { type Query, selecting } from '../query'
import type { Column, Style } from '../table'
import { document } from '../wire'
import { spanOf, zoneOf } from './times'
import type { Booking } from './wire'

/** What the columns need, and no more: the server reads and sends less. */
export const LISTED: Query = {
  depth: 1,
  select: selecting(
    'number',
    'status',
    'facility',
    'start',
    'end',
    'blockedUntil',
    'resident',
    'flat',
    'guests',
    'approveBy',
    'payBy',
    'offerExpiresAt',
    'checkedInAt',
  ),
  populate: {
    facilities: selecting('name', 'timeZone'),
    flats: selecting('number'),
    residents: selecting('name'),
  },
}

export const STATUS_STYLES: Partial<Record<BookingStatus, Style>> = {
  offered: 'yellow',
  pending: 'yellow',
  approved: 'yellow',
  confirmed: 'green',
  no_show: 'red',
}

/** What a booking waits for, and until when; null when for nothing. */
export function waitOf(booking: Booking): { what: string; until: string } | null {
  const waits: Partial<Record<BookingStatus, [string, string | null | undefined]>> = {
    offered: ['take', booking.offerExpiresAt],
    pending: ['decide', booking.approveBy],
    approved: ['pay', booking.payBy],
  }
  const [what, until] = waits[booking.status] ?? []
  return what && until ? { what, until } : null
}

export const facilityOf = ({ facility }: Pick<Booking, 'facility'>): string => document(facility)?.name ?? ''

export const STATUS_COLUMN: Column<Booking> = {
  name: 'status',
  text: ({ status }) => BOOKING_STATUS_LABELS[status],
  raw: ({ status }) => status,
  style: ({ status }) => STATUS_STYLES[status],
}

export const PEOPLE_COLUMNS: Column<Booking>[] = [
  { name: 'flat', text: ({ flat }) => document(flat)?.number ?? '' },
  { name: 'resident', text: ({ resident }) => document(resident)?.name ?? '', shrinkTo: 10, leaves: 2 },
  { name: 'guests', text: ({ guests }) => String(guests ?? 0), align: 'right', leaves: 1 },
]

/** The columns of every list of bookings. A program gets start and end apart. */
export function bookingColumns(now: Date, zone: string, isForPeople: boolean): Column<Booking>[] {
  const when: Column<Booking>[] = isForPeople
    ? [{ name: 'when', text: ({ start, end, facility }) => spanOf(start, end, zoneOf(facility, zone), now) }]
    : [
        { name: 'start', text: ({ start }) => start },
        { name: 'end', text: ({ end }) => end },
      ]
  return [
    { name: 'number', text: ({ number }) => number, style: () => 'bold' },
    STATUS_COLUMN,
    { name: 'facility', text: facilityOf, shrinkTo: 10 },
    ...when,
    ...PEOPLE_COLUMNS,
    {
      name: 'due',
      text: (booking) => dueText(booking, now),
      raw: (booking) => waitOf(booking)?.until ?? '',
      style: (booking) => (dueText(booking, now).endsWith('late') ? 'red' : undefined),
      align: 'right',
    },
  ]
}

function dueText(booking: Booking, now: Date): string {
  const wait = waitOf(booking)
  return wait ? `${wait.what} ${dueIn(wait.until, now)}` : ''
}
