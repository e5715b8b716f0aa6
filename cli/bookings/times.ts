import { HOUR_MS } from '../../domain/time'
import { document, type Reference } from '../wire'
import type { Facility } from './wire'

/** The zone that a facility's times are told in. */
export function zoneOf(facility: Reference<Facility>, zone: string): string {
  return document(facility)?.timeZone || zone
}

/** Ten hours. */
const EVENING_MS = 10 * HOUR_MS

/** `Fri 27 Nov 18:00–21:00`, or `Fri 27 Nov 14:00 – Sun 29 Nov 11:00`; the year only where it is not this one. */
export function spanOf(start: string, end: string, zone: string, now: Date): string {
  const [from, to] = [dayOf(start, zone, now), dayOf(end, zone, now)]
  const clocks = [clockOf(start, zone), clockOf(end, zone)]
  // What runs past midnight is still one evening.
  const isOneSitting = Date.parse(end) - Date.parse(start) <= EVENING_MS
  return from === to || isOneSitting
    ? `${from} ${clocks[0]}–${clocks[1]}`
    : `${from} ${clocks[0]} – ${to} ${clocks[1]}`
}

/** `Fri 27 Nov`, with the year where it is not this one. */
export function dayOf(instant: string, zone: string, now: Date): string {
  const { weekday, day, month, year } = partsOf(new Date(instant), zone)
  const date = `${weekday} ${day} ${month}`
  return year === partsOf(now, zone).year ? date : `${date} ${year}`
}

/** `18:00`. */
export function clockOf(instant: string, zone: string): string {
  const { hour, minute } = partsOf(new Date(instant), zone)
  return `${hour}:${minute}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

// One formatter serves a whole list: making it costs more than using it.
function partsOf(instant: Date, zone: string): Parts {
  const known = formatters.get(zone)
  const format =
    known ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
  formatters.set(zone, format)
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}
