import { dayOf, spanOf } from '../bookings/times'
import type { EstateEvent } from './wire'

/** `Fri 27 Nov 18:00–21:00`; for whole days `Fri 27 Nov` or `Fri 27 Nov – Sun 29 Nov`. */
export function whenOf({ start, end, allDay }: EstateEvent, zone: string, now: Date): string {
  if (!allDay) return spanOf(start, end, zone, now)
  // The end is the midnight after the last day.
  const last = new Date(Date.parse(end) - 1).toISOString()
  const days = [dayOf(start, zone, now), dayOf(last, zone, now)]
  return [...new Set(days)].join(' – ')
}
