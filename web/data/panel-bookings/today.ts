import type { Payload } from 'payload'
import { checkInWindow } from '@/domain/bookings/check-in'
import type { BookingPolicy } from '@/domain/bookings/policy'
import { localDate, localDaySpan } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { at, type BoardBooking, columns, idsTouching, instantOf, joins, takingPlace, toBooking } from './rows'

/** Bookings of one day that the board names at most; the calendar has the others. */
export const TODAY_MAX = 300

export interface TodaysBooking extends BoardBooking {
  /** The end and the turnaround after it: the next one may begin then. */
  blockedUntil: Date
  checkedInAt: Date | null
  /** From when until when they can be checked in, both included. */
  checkIn: { start: Date; end: Date }
}

/** What takes place on the estate's day that holds `now`, facility by facility, the earliest first. */
export async function bookingsToday(payload: Payload, now: Date): Promise<TodaysBooking[]> {
  const { start, end } = dayOf(now)
  const rows = await onPool(payload).rows<Record<string, unknown>>(sql`
    select ${columns}, b.blocked_until, b.checked_in_at, b.policy
    from bookings b ${joins}
    where b.id in (${idsTouching(start, end)})
    order by f.name, b.start, b.number limit ${TODAY_MAX}`)
  return rows.map((row) => {
    const booking = toBooking(row)
    return {
      ...booking,
      blockedUntil: new Date(row.blocked_until as string),
      checkedInAt: instantOf(row.checked_in_at),
      checkIn: checkInWindow({ ...booking, policy: row.policy as BookingPolicy }),
    }
  })
}

/** How many confirmed bookings begin on that day. */
export async function countToday(payload: Payload, now: Date): Promise<number> {
  const { start, end } = dayOf(now)
  const [row] = await onPool(payload).rows<{ count: string }>(sql`
    select count(*) as count from bookings
    where start >= ${at(start)} and start < ${at(end)} and status in ${takingPlace}`)
  return Number(row?.count ?? 0)
}

function dayOf(now: Date): { start: Date; end: Date } {
  const day = localDate(now, env.timeZone)
  return localDaySpan(day, day, env.timeZone) ?? { start: now, end: now }
}
