import type { PayloadRequest } from 'payload'
import type { BookingFacts, Interval, Occupied } from '@/domain/bookings/facility'
import { quotaPeriodOf } from '@/domain/bookings/quota'
import { BLOCKING_STATUSES, UNCOUNTED_STATUSES } from '@/domain/bookings/words'
import { sql } from '@/server/database'
import { literals } from '@/server/literals'
import { preparedReading } from '@/server/prepared'
import { nowOf } from '../actor'
import type { Facility } from './facility-rules'

/** What is asked about a facility. */
export interface FactsAsked {
  /** Holds every start and every end, turnaround included, that is asked about. */
  span: Interval
  /** Whose quota counts; null for who books without a flat. */
  flatId: string | null
  /** A booking that is moved does not stand in its own way. */
  exceptId?: string
}

interface Row {
  occupied: { start: string; until: string; guests: number | string }[]
  closures: { start: string; end: string }[]
  counted: string[]
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** What the rules want to know about a facility at this moment, in one query. */
export async function factsOf(
  req: PayloadRequest,
  facility: Facility,
  asked: FactsAsked,
): Promise<BookingFacts> {
  const { span, flatId, exceptId = NOBODY } = asked
  const { rules } = facility
  const counting = rules.quota && flatId ? periodsOf(rules, span) : null
  const [from, to] = [span.start.toISOString(), span.end.toISOString()]
  const database = await preparedReading(req)
  const [row] = await database.rows<Row>(sql`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('start', b.start, 'until', b.blocked_until, 'guests', b.guests)), '[]')
        from bookings b where b.facility_id = ${facility.id} and b.id <> ${exceptId}
          and b.status in ${literals(BLOCKING_STATUSES)}
          and tstzrange(b.start, b.blocked_until) && tstzrange(${from}::timestamptz, ${to}::timestamptz)) as occupied,
      (select coalesce(jsonb_agg(jsonb_build_object('start', c.start, 'end', c."end")), '[]')
        from closures c where c.facility_id = ${facility.id}
          and tstzrange(c.start, c."end") && tstzrange(${from}::timestamptz, ${to}::timestamptz)) as closures,
      (select coalesce(jsonb_agg(b.start), '[]') from bookings b
        where b.flat_id = ${flatId}::uuid and b.id <> ${exceptId} and ${countsFor(facility, counting)}) as counted`)
  return {
    now: nowOf(req),
    occupied: (row?.occupied ?? []).map(occupiedOf),
    closures: (row?.closures ?? []).map(({ start, end }) => ({ start: new Date(start), end: new Date(end) })),
    quotaUsed: counting
      ? usedIn(
          rules,
          (row?.counted ?? []).map((start) => new Date(start)),
        )
      : () => null,
  }
}

/** How much of their quota some flats have used by bookings that start in a span; null where the facility has none. One query. */
export async function quotasOf(
  req: PayloadRequest,
  facility: Facility,
  flats: readonly string[],
  span: Interval,
): Promise<((flatId: string, start: Date) => number) | null> {
  const { rules } = facility
  if (!rules.quota) return null
  const database = await preparedReading(req)
  const rows = await database.rows<{ flat_id: string; starts: string[] }>(sql`
    select b.flat_id, jsonb_agg(b.start) as starts from bookings b
    where b.flat_id = any(${sql.param([...flats])}::uuid[]) and ${countsFor(facility, periodsOf(rules, span))}
    group by b.flat_id`)
  const used = new Map(
    rows.map(({ flat_id: flatId, starts }) => [
      flatId,
      usedIn(
        rules,
        starts.map((start) => new Date(start)),
      ),
    ]),
  )
  return (flatId, start) => used.get(flatId)?.(start) ?? 0
}

/** All periods of the quota that a span touches. */
const periodsOf = (rules: Facility['rules'], span: Interval): Interval => ({
  start: quotaPeriodOf(rules, span.start).start,
  end: quotaPeriodOf(rules, span.end).end,
})

/** Whether a booking `b` counts against its flat's quota of a facility in some time; nothing counts where that is null. */
const countsFor = ({ id, rules }: Facility, time: Interval | null) => sql`
  b.start >= ${time?.start.toISOString() ?? null}::timestamptz and b.start < ${time?.end.toISOString() ?? null}::timestamptz
  and b.status not in ${literals(UNCOUNTED_STATUSES)} and not (b.status = 'cancelled' and b.is_freed)
  and (b.facility_id = ${id} or b.facility_id in (
    select f.id from facilities f where f.quota_count is not null and f.quota_group = ${rules.quota?.group ?? null}))`

const occupiedOf = ({ start, until, guests }: Row['occupied'][number]): Occupied => ({
  start: new Date(start),
  blockedUntil: new Date(until),
  party: 1 + Number(guests),
})

function usedIn(rules: Facility['rules'], starts: readonly Date[]): (start: Date) => number {
  return (start) => {
    const period = quotaPeriodOf(rules, start)
    return starts.filter((one) => one >= period.start && one < period.end).length
  }
}
