import { LONG_HOLD_DAYS, UNASSIGNED_HOURS, UNCONFIRMED_DAYS } from '@/domain/figures/dashboards'
import { addDays, addHours, localDate, localDaySpan } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'
import { atRisk, OPEN, overdue, overdueAtRung, reached, unseen } from './conditions'

/** How many tickets stand still in which way. */
export interface Stuck {
  open: number
  emergencies: number
  unassigned: number
  unassignedLong: number
  overdue: number
  /** Of the overdue, by the step of escalation: the promised time, one and a half of it, twice. */
  overdue100: number
  overdue150: number
  overdue200: number
  atRisk: number
  /** Not acknowledged by the time that was promised for it. */
  unseen: number
  heldLong: number
  /** On hold until some time of this local day. */
  wakingToday: number
  unconfirmed: number
}

/** The local day that holds `now`, `[start, end)`. */
export function today(now: Date, zone: string): { start: Date; end: Date } {
  const date = localDate(now, zone)
  const span = localDaySpan(date, date, zone)
  if (!span) throw new Error(`There is no day ${date} in ${zone}.`)
  return span
}

/** The instants that make something long, as the counts and the lists behind them both use them. */
export const stuckSince = (now: Date) => ({
  /** Unassigned since before this counts as long. */
  unassigned: addHours(now, -UNASSIGNED_HOURS),
  /** Resolved before this and not confirmed. */
  resolved: addDays(now, -UNCONFIRMED_DAYS),
  /** On hold for longer than until this. */
  heldUntil: addDays(now, LONG_HOLD_DAYS),
})

/** All of it in one statement, over the open tickets alone. */
export async function countStuck(database: Sql, now: Date, zone: string): Promise<Stuck> {
  const { start, end } = today(now, zone)
  const since = stuckSince(now)
  const [row] = await database.rows<Record<keyof Stuck, string>>(sql`
    select count(*) as "open",
      count(*) filter (where t.priority = 'emergency') as emergencies,
      count(*) filter (where t.assigned_to_id is null) as unassigned,
      count(*) filter (where t.assigned_to_id is null and t.cycle_started_at < ${instant(since.unassigned)})
        as "unassignedLong",
      count(*) filter (where ${overdue(now)}) as overdue,
      count(*) filter (where ${overdueAtRung(100, now)}) as "overdue100",
      count(*) filter (where ${overdueAtRung(150, now)}) as "overdue150",
      count(*) filter (where ${overdueAtRung(200, now)}) as "overdue200",
      count(*) filter (where ${atRisk(now)}) as "atRisk",
      count(*) filter (where ${unseen(now)}) as unseen,
      count(*) filter (where t.status = 'on_hold' and t.held_until > ${instant(since.heldUntil)}) as "heldLong",
      count(*) filter (where t.status = 'on_hold' and t.held_until >= ${instant(start)}
        and t.held_until < ${instant(end)}) as "wakingToday",
      (select count(*) from tickets u where u.status = 'resolved' and u.resolved_at < ${instant(since.resolved)})
        as unconfirmed
    from tickets t ${reached(now)} where ${OPEN}`)
  return Object.fromEntries(Object.entries(row ?? {}).map(([key, n]) => [key, Number(n)])) as unknown as Stuck
}
