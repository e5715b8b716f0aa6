import type { CalendarEntry } from '@/domain/bookings/calendar'
import { calendarEntries } from '@/server/calendar/entries'
import { type Sql, sql } from '@/server/database'
import type { ClaimedDelivery } from './claimed'
import { subjectOf } from './happening-subject'

/** A booking whose confirmation is told, as an entry for the recipient's calendar. */
export interface ConfirmedBooking {
  kind: 'confirmed-booking'
  entry: CalendarEntry
}

/** The bookings whose confirmation is told by mail, by the delivery that tells it: one statement. */
export async function findConfirmed(
  database: Sql,
  claimed: readonly ClaimedDelivery[],
): Promise<ReadonlyMap<string, ConfirmedBooking>> {
  const told = claimed.filter(({ kind }) => kind === 'booking.confirmed')
  if (told.length === 0) return new Map()
  const ids = [...new Set(told.map(({ happening }) => subjectOf(happening)))]
  const entries = await calendarEntries(database, sql`b.id::text = any(${sql.param(ids)}::text[])`)
  return new Map(
    told.flatMap(({ id, happening }) => {
      const entry = entries.find((one) => one.id === subjectOf(happening))
      return entry ? [[id, { kind: 'confirmed-booking', entry }] as const] : []
    }),
  )
}
