import type { Payload } from 'payload'
import type { FacilityRules } from '@/domain/bookings/facility'
import { withinHours } from '@/domain/bookings/hours'
import { BLOCKING_STATUSES } from '@/domain/bookings/words'
import type { Facility } from '@/hooks/bookings/facility-rules'
import { onPool, sql } from '@/server/database'
import { literals } from '@/server/literals'
import { at, type BoardBooking, columns, joins, type Row, toBooking } from './rows'

/** Bookings named of each kind of conflict. */
export const CONFLICTS_MAX = 50
/** Coming bookings that are held against today's hours. */
const COMPARED_MAX = 2_000

export interface Conflict extends BoardBooking {
  why: 'overlap' | 'closed' | 'over_capacity' | 'outside_hours' | 'inactive'
  /** What it meets: the other booking's number, or why it is closed. */
  with: string | null
}

const blocking = literals(BLOCKING_STATUSES)

/** Coming bookings that cannot take place as they stand; there should be none. */
export async function conflicts(
  payload: Payload,
  facilities: readonly Facility[],
  now: Date,
): Promise<Conflict[]> {
  const found = await Promise.all([
    overlaps(payload, now),
    closed(payload, now),
    overCapacity(payload, now),
    againstTerms(payload, facilities, now),
  ])
  return found.flat()
}

const conflictOf =
  (why: Conflict['why']) =>
  (row: Row): Conflict => ({ ...toBooking(row), why, with: (row.other as string | null) ?? null })

/** Two at once in what takes one: the database refuses them, unless a pool has become exclusive. */
async function overlaps(payload: Payload, now: Date): Promise<Conflict[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    select ${columns}, o.number as other
    from bookings b ${joins}
    join bookings o on o.facility_id = b.facility_id and o.status in ${blocking} and o.id > b.id
      and tstzrange(o.start, o.blocked_until) && tstzrange(b.start, b.blocked_until)
    where f.mode = 'exclusive' and b.status in ${blocking} and b.blocked_until > ${at(now)}
      and tstzrange(b.start, b.blocked_until) && tstzrange(${at(now)}, null)
    order by b.start limit ${CONFLICTS_MAX}`)
  return rows.map(conflictOf('overlap'))
}

/** Held in a time at which it is closed. */
async function closed(payload: Payload, now: Date): Promise<Conflict[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    select ${columns}, c.reason as other
    from closures c
    join bookings b on b.facility_id = c.facility_id and b.status in ${blocking}
      and tstzrange(b.start, b.blocked_until) && tstzrange(c.start, c."end") and b.start < c."end" and b."end" > c.start
    ${joins}
    where c."end" > ${at(now)} and b."end" > ${at(now)}
    order by b.start limit ${CONFLICTS_MAX}`)
  return rows.map(conflictOf('closed'))
}

/** More people than a pool has places, as they come and go: those who come last are named. */
async function overCapacity(payload: Payload, now: Date): Promise<Conflict[]> {
  const rows = await onPool(payload).rows<Row>(sql`
    with held as (
      select b.id, b.facility_id, b.start, b.blocked_until, 1 + b.guests as party, f.places
      from facilities f join bookings b on b.facility_id = f.id and b.status in ${blocking}
        and tstzrange(b.start, b.blocked_until) && tstzrange(${at(now)}, null)
      where f.mode = 'pool'),
    moves as (
      select id, facility_id, places, start as moment, party as people from held
      union all
      select null, facility_id, places, blocked_until, -party from held),
    counted as (
      select *, sum(people) over (partition by facility_id order by moment, sign(people), id
        rows unbounded preceding) as present
      from moves)
    select ${columns}, (present || ' of ' || c.places || ' places') as other
    from counted c join bookings b on b.id = c.id ${joins}
    where c.id is not null and present > c.places
    order by b.start limit ${CONFLICTS_MAX}`)
  return rows.map(conflictOf('over_capacity'))
}

/** Booked on terms that have changed since: outside today's hours, or in what can no longer be booked. */
async function againstTerms(
  payload: Payload,
  facilities: readonly Facility[],
  now: Date,
): Promise<Conflict[]> {
  const limited = facilities.filter(({ rules }) => !rules.isActive || rules.openingHours.length > 0)
  if (limited.length === 0) return []
  const ids = limited.map(({ id }) => id)
  const rows = await onPool(payload).rows<Row>(sql`
    select ${columns} from bookings b ${joins}
    where b.status in ${blocking} and b.start > ${at(now)} and b.facility_id = any(${sql.param(ids)}::uuid[])
    order by b.start limit ${COMPARED_MAX}`)
  const rulesOf = new Map(limited.map(({ id, rules }) => [id, rules]))
  return rows
    .map(toBooking)
    .flatMap((booking): Conflict[] => {
      const why = whyAgainst(rulesOf.get(booking.facilityId), booking)
      return why ? [{ ...booking, why, with: null }] : []
    })
    .slice(0, CONFLICTS_MAX)
}

function whyAgainst(rules: FacilityRules | undefined, booking: BoardBooking): Conflict['why'] | null {
  if (!rules) return null
  if (!rules.isActive) return 'inactive'
  return withinHours(rules, booking) ? null : 'outside_hours'
}
