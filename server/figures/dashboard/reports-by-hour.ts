import { HEAT_DAYS } from '@/domain/figures/dashboards'
import { type LocalDate, localDate, localDaySpan, plusDays } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'

/** Days of the week, Monday first, and hours of the day. */
const DAYS = 7
const HOURS = 24

export interface ReportsByHour {
  /** How many were reported, by weekday (Monday first) and local hour. */
  counts: number[][]
  n: number
  from: LocalDate
  to: LocalDate
}

/** The last 90 local days, today included. */
export const heatDays = (now: Date, zone: string): { from: LocalDate; to: LocalDate } => {
  const to = localDate(now, zone)
  return { from: plusDays(to, 1 - HEAT_DAYS), to }
}

/** Tickets reported on local days, both included, by the weekday and hour of the zone. */
export async function reportsByHour(
  database: Sql,
  { from, to }: { from: LocalDate; to: LocalDate },
  zone: string,
): Promise<ReportsByHour> {
  const span = localDaySpan(from, to, zone)
  if (!span) throw new Error(`There are no days from ${from} to ${to}.`)
  const rows = await database.rows<{ day: string; hour: string; n: string }>(sql`
    select extract(isodow from at) as day, extract(hour from at) as hour, count(*) as n
    from (select t.created_at at time zone ${zone} as at from tickets t
      where t.created_at >= ${instant(span.start)} and t.created_at < ${instant(span.end)}) reported
    group by 1, 2`)
  const counts = Array.from({ length: DAYS }, () => Array<number>(HOURS).fill(0))
  for (const { day, hour, n } of rows) {
    const ofDay = counts[Number(day) - 1]
    if (ofDay) ofDay[Number(hour)] = Number(n)
  }
  return { counts, n: counts.flat().reduce((sum, n) => sum + n, 0), from, to }
}
