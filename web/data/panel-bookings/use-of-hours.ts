import { DateTime } from 'luxon'
import type { Payload } from 'payload'
import type { FacilityRules } from '@/domain/bookings/facility'
import { openingsOn } from '@/domain/bookings/hours'
import { WEEKDAYS } from '@/domain/bookings/words'
import { addDays, HOUR_MS, localDate } from '@/domain/time'
import type { Facility } from '@/hooks/bookings/facility-rules'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { remembered } from './remembered'
import { at, type Row, takingPlace } from './rows'

/** Days that the heat map looks back, today left out. */
export const HEAT_DAYS = 90
const HOURS = 24
/** Milliseconds for which the map is shown: a day's worth of bookings hardly moves it. */
const FRESH_MS = 15 * 60_000

/** How much of each hour of the week was taken, 0 to 1; null where it was never open. Sunday first, then by local hour. */
export interface UseOfHours {
  facilityId: string
  facility: string
  shares: (number | null)[][]
  /** Over all hours; null where it was never open. */
  share: number | null
}

const kept = remembered<UseOfHours[]>(FRESH_MS)

/**
 * The use of every facility over the last 90 days, by weekday and hour of its own zone: the time that was taken (a pool's by the
 * places) as a share of the time that it is open by today's hours. A nightly facility counts as open all day.
 */
export function useOfHours(
  payload: Payload,
  facilities: readonly Facility[],
  now: Date,
): Promise<UseOfHours[]> {
  // Other terms are other shares.
  const key = JSON.stringify(facilities.map(({ id, name, rules }) => [id, name, rules]))
  return kept(payload, key, now, () => reckon(payload, facilities, now))
}

async function reckon(payload: Payload, facilities: readonly Facility[], now: Date): Promise<UseOfHours[]> {
  const taken = await takenHours(payload, now)
  return facilities.map(({ id, name, rules }) => {
    const open = openHours(rules, now)
    const own = taken.get(id) ?? emptyWeek()
    const shares = open.map((hours, day) =>
      hours.map((capacity, hour) => shareOf(own[day]?.[hour] ?? 0, capacity)),
    )
    return { facilityId: id, facility: name, shares, share: shareOf(sum(own), sum(open)) }
  })
}

const emptyWeek = (): number[][] => WEEKDAYS.map(() => Array<number>(HOURS).fill(0))
const sum = (week: readonly number[][]): number => week.flat().reduce((total, hour) => total + hour, 0)

/** Bookings outside today's hours count for nothing more than full. */
const shareOf = (taken: number, capacity: number): number | null =>
  capacity > 0 ? Math.min(1, taken / capacity) : null

/** Place-hours taken in each hour of the local week, by facility. */
async function takenHours(payload: Payload, now: Date): Promise<Map<string, number[][]>> {
  const from = addDays(now, -HEAT_DAYS)
  const rows = await onPool(payload).rows<Row>(sql`
    with used as (
      select b.facility_id, b.start at time zone z.zone as start, b."end" at time zone z.zone as "end",
        case when f.mode = 'pool' then 1 + b.guests else 1 end as party
      from bookings b join facilities f on f.id = b.facility_id
      cross join lateral (select coalesce(nullif(f.time_zone, ''), ${env.timeZone}) as zone) z
      where b.start >= ${at(from)} and b.start < ${at(now)} and b.status in ${takingPlace})
    select facility_id, extract(dow from hour)::int as day, extract(hour from hour)::int as hour,
      sum(party * extract(epoch from least("end", hour + interval '1 hour') - greatest(start, hour)) / 3600) as hours
    from used cross join lateral generate_series(date_trunc('hour', start), "end" - interval '1 microsecond', '1 hour') hour
    group by 1, 2, 3`)
  const byFacility = new Map<string, number[][]>()
  for (const { facility_id: id, day, hour, hours } of rows) {
    const week = byFacility.get(String(id)) ?? emptyWeek()
    byFacility.set(String(id), week)
    const ofDay = week[Number(day)]
    if (ofDay) ofDay[Number(hour)] = Number(hours)
  }
  return byFacility
}

/** Place-hours that could be taken in each hour of the local week, in the same days. */
function openHours(rules: FacilityRules, now: Date): number[][] {
  const week = emptyWeek()
  if (rules.nightly) return week.map((hours) => hours.map(() => HEAT_DAYS / WEEKDAYS.length))
  const first = localDate(addDays(now, -HEAT_DAYS), rules.timeZone)
  for (const { start, end } of openingsOn(rules, first, HEAT_DAYS)) {
    for (let from = start.getTime(); from < end.getTime(); ) {
      const local = DateTime.fromMillis(from, { zone: rules.timeZone })
      const to = Math.min(end.getTime(), local.startOf('hour').plus({ hours: 1 }).toMillis())
      const ofDay = week[local.weekday % WEEKDAYS.length]
      if (ofDay) ofDay[local.hour] = (ofDay[local.hour] ?? 0) + ((to - from) / HOUR_MS) * rules.places
      from = to
    }
  }
  return week
}
