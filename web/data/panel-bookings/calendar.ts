import { DateTime } from 'luxon'
import type { Payload } from 'payload'
import type { LocalDate } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { at, type BoardBooking, columns, idsTouching, joins, type Row, toBooking } from './rows'

/** Bookings that a day of a facility names; the rest is counted. */
export const CELL_MAX = 6

export interface CalendarBooking extends BoardBooking {
  /** Local day of the estate on which it stands here: one that goes on over midnight stands on each. */
  day: LocalDate
  /** How many there are on that day in that facility. */
  total: number
}

export interface CalendarClosure {
  id: string
  facilityId: string
  day: LocalDate
  reason: string
  start: Date
  end: Date
}

/** The seven days from the Monday of the week that holds `date`. */
export function weekOf(date: LocalDate): LocalDate[] {
  const monday = DateTime.fromISO(date, { zone: env.timeZone }).startOf('week')
  return Array.from({ length: 7 }, (_, index) => monday.plus({ days: index }).toISODate() ?? date)
}

const midnight = (day: LocalDate): Date => DateTime.fromISO(day, { zone: env.timeZone }).toJSDate()

/** Everything that has or had its time in a week, a few for each day and facility, in the order of their starts. */
export async function bookingsOfWeek(
  payload: Payload,
  days: readonly LocalDate[],
): Promise<CalendarBooking[]> {
  const [from, to] = [midnight(days[0] as LocalDate), weekEnd(days)]
  const rows = await onPool(payload).rows<Row>(sql`
    with days as (select day::date from unnest(${sql.param([...days])}::text[]) as day),
    placed as (
      select b.id, d.day, count(*) over of_day as total, row_number() over (of_day order by b.start, b.id) as place
      from bookings b join days d on b.start < (d.day + 1)::timestamp at time zone ${env.timeZone}
        and b."end" > d.day::timestamp at time zone ${env.timeZone}
      where b.id in (${idsTouching(from, to)})
      window of_day as (partition by b.facility_id, d.day))
    select ${columns}, to_char(p.day, 'YYYY-MM-DD') as day, p.total
    from placed p join bookings b on b.id = p.id ${joins}
    where p.place <= ${CELL_MAX} order by p.day, b.start, b.id`)
  return rows.map((row) => ({ ...toBooking(row), day: String(row.day), total: Number(row.total) }))
}

/** Closures of a week, once for each day that they touch. */
export async function closuresOfWeek(
  payload: Payload,
  days: readonly LocalDate[],
): Promise<CalendarClosure[]> {
  const [from, to] = [midnight(days[0] as LocalDate), weekEnd(days)]
  const rows = await onPool(payload).rows<Row>(sql`
    select c.id, c.facility_id, c.reason, c.start, c."end", day
    from closures c join unnest(${sql.param([...days])}::text[]) as day
      on c.start < (day::date + 1)::timestamp at time zone ${env.timeZone}
        and c."end" > day::date::timestamp at time zone ${env.timeZone}
    where tstzrange(c.start, c."end") && tstzrange(${at(from)}, ${at(to)})
    order by day, c.start, c.id limit 500`)
  return rows.map((row) => ({
    id: String(row.id),
    facilityId: String(row.facility_id),
    day: String(row.day),
    reason: String(row.reason),
    start: new Date(row.start as string),
    end: new Date(row.end as string),
  }))
}

const weekEnd = (days: readonly LocalDate[]): Date =>
  DateTime.fromISO(days.at(-1) ?? '', { zone: env.timeZone })
    .plus({ days: 1 })
    .toJSDate()
