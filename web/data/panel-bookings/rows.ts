import type { SQL } from 'drizzle-orm'
import { type BookingStatus, HELD_STATUSES } from '@/domain/bookings/words'
import { sql } from '@/server/database'
import { env } from '@/server/env'
import { literals } from '@/server/literals'

/** A booking as the board and the calendar name it. Amounts are paise. */
export interface BoardBooking {
  id: string
  number: string
  status: BookingStatus
  facilityId: string
  facility: string
  /** IANA zone of the facility. */
  zone: string
  start: Date
  end: Date
  /** For whom, and of which flat; an event's name where it is the event's. */
  resident: string
  flat: string | null
  guests: number
  purpose: string | null
  /** An event is held there: nobody is checked in, and the event alone changes it. */
  isOfEvent: boolean
}

/** What of a booking every query of the board selects; `joins` belongs with it. */
export const columns: SQL = sql`b.id, b.number, b.status::text as status, b.facility_id, f.name as facility,
  coalesce(nullif(f.time_zone, ''), ${env.timeZone}) as zone, b.start, b."end", fl.number as flat,
  b.event_id is not null as is_of_event, coalesce(r.name, b.purpose, '') as resident,
  case when b.event_id is null then b.guests else 0 end as guests,
  case when b.event_id is null then b.purpose end as purpose`

/** The facility `f`, the resident `r` and the flat `fl` of a booking `b`; an event's has neither of the latter. */
export const joins: SQL = sql`join facilities f on f.id = b.facility_id left join residents r on r.id = b.resident_id
  left join flats fl on fl.id = b.flat_id`

export type Row = Record<string, unknown>

/** A selected row with its values in our own kinds. */
export function toBooking(row: Row): BoardBooking {
  return {
    id: String(row.id),
    number: String(row.number),
    status: row.status as BookingStatus,
    facilityId: String(row.facility_id),
    facility: String(row.facility),
    zone: String(row.zone),
    start: new Date(row.start as string),
    end: new Date(row.end as string),
    resident: String(row.resident),
    flat: (row.flat as string | null) ?? null,
    guests: Number(row.guests),
    purpose: (row.purpose as string | null) || null,
    isOfEvent: row.is_of_event === true,
  }
}

/** An instant of a row; null where there is none. */
export const instantOf = (value: unknown): Date | null => (value ? new Date(value as string) : null)

/** An instant as the database takes it. */
export const at = (instant: Date): SQL => sql`${instant.toISOString()}::timestamptz`

/** The statuses of what takes place, or was to have taken place. */
export const takingPlace = literals(['confirmed', 'completed', 'no_show'] satisfies BookingStatus[])

/** Rows that a list of the board shows on one page. */
export const PAGE_SIZE = 20

/** One page of a list, and whether there is a further one. */
export interface BoardPage<Item> {
  rows: Item[]
  hasMore: boolean
}

/** The end of a query for one page: a row more than is shown tells whether there are others. */
export const pageOf = (page: number): SQL => sql`limit ${PAGE_SIZE + 1} offset ${(page - 1) * PAGE_SIZE}`

export const toPage = <Item>(rows: Item[]): BoardPage<Item> => ({
  rows: rows.slice(0, PAGE_SIZE),
  hasMore: rows.length > PAGE_SIZE,
})

/** Nothing is booked for longer. */
const LONGEST = sql`interval '32 days'`

/**
 * Ids of the bookings that touch a span and have or had their time. Two parts: most last no longer than a day, and the few that
 * do have an index of their own, so that a month of short ones is not read for their sake.
 */
export const idsTouching = (from: Date, to: Date): SQL => sql`
  select id from bookings
  where start < ${at(to)} and start >= ${at(from)} - interval '24 hours' and "end" > ${at(from)}
    and status in ${literals(HELD_STATUSES)}
  union all
  select id from bookings
  where "end" - start > interval '24 hours' and start < ${at(from)} - interval '24 hours'
    and start >= ${at(from)} - ${LONGEST} and "end" > ${at(from)}
    and status in ${literals(HELD_STATUSES)}`
