import { RISK_SHARE } from '@/domain/figures/dashboards'
import { PAUSING_HOLDS } from '@/domain/sla/words'
import { OPEN_STATUSES } from '@/domain/tickets/words'
import { sql } from '../../database'
import { instant } from '../../instant'
import { literals } from '../../literals'
import { overdueAt } from '../../sla'

/*
 * What makes an open ticket stuck, as SQL over a ticket `t` joined with `REACHED`. The same conditions count on a dashboard
 * and fill the list behind its figure.
 */

/** Work is owed: the condition of the partial indexes. */
export const OPEN = sql`t.status in ${literals(OPEN_STATUSES)}`

/**
 * The highest step of escalation on the way to the resolution, in per cent of the promised time, that was recorded for the
 * present cycle; null for none. Looked up only where it decides something: one step of the index a ticket, whose order is
 * that of the steps.
 */
export const reached = (now: Date) => sql`left join lateral (
  select e.rung::text::int as rung from ticket_escalations e
  where e.ticket_id = t.id and e.clock = 'resolve' and e.cycle = t.cycle and e.rung <= '200'
    and (t.resolve_due < ${instant(now)} or t.sla_policy ->> 'calendar' is not null)
  order by e.rung desc limit 1) reached on true`

/** `overdueAt` of server/sla.ts, of `t`. */
export const overdue = (now: Date) => overdueAt(now, 't')

/** Nobody has said that it was seen, and the time for it has passed: the other promise, whether or not work is overdue. */
export const unseen = (now: Date) => sql`(t.status = 'submitted' and t.acknowledge_due < ${instant(now)})`

/** Overdue and escalated so far: what was missed since the last look counts as 100. */
export const overdueAtRung = (rung: 100 | 150 | 200, now: Date) =>
  sql`(${overdue(now)} and greatest(reached.rung, 100) = ${rung})`

/**
 * Not late yet, but three quarters of the promised time are gone and the clock runs. Round the clock that is read off the
 * due time; where only service hours count, it is what the last look for escalations recorded.
 */
export const atRisk = (now: Date) => sql`(t.resolve_due >= ${instant(now)}
  and not (t.status = 'on_hold' and t.hold_kind is not null and t.hold_kind in ${literals(PAUSING_HOLDS)}
    and (t.held_until is null or t.held_until > ${instant(now)}))
  and case when t.sla_policy is null then false
    when t.sla_policy ->> 'calendar' is null
      then t.resolve_due - ${instant(now)} <= make_interval(secs =>
        (t.sla_policy ->> 'resolveMinutes')::float8 * 60 * ${1 - RISK_SHARE})
    else coalesce(reached.rung, 0) >= ${RISK_SHARE * 100} end)`
