import { isOpen, type TicketStatus } from '../tickets/words'
import { MINUTE_MS } from '../time'
import { afterServed, servedMs } from './calendar'
import type { SlaPolicy } from './policy'
import type { Clock, HoldKind } from './words'

/** A change of status as the timeline holds it: what the clocks' pauses are derived from. */
export interface StatusChange {
  from: TicketStatus | null
  to: TicketStatus
  /** Why it was put on hold; null for every other change. */
  holdKind: HoldKind | null
  at: Date
}

/** A stretch in which the clock of resolving stands still. */
export interface Pause {
  from: Date
  /** When it ended; while it lasts, when it is to end. Null where nobody knows. */
  to: Date | null
  /** `resolved`: the work was done and came back. */
  why: HoldKind | 'resolved'
}

/** What a ticket's due times follow from. */
export interface RunningClock {
  /** When the present cycle began: the report, or the last reopening. */
  startedAt: Date
  policy: SlaPolicy
  /** In order of time and without overlap. */
  pauses: readonly Pause[]
}

/**
 * The pauses of a cycle by its history: holds for a listed reason, and the time in which the work stood as done.
 * @param history the changes of status since `startedAt`, in order of time.
 * @param heldUntil when the present hold is to end; null where it is not on hold.
 */
export function pausesOf(
  history: readonly StatusChange[],
  { pausing }: Pick<SlaPolicy, 'pausing'>,
  heldUntil: Date | null,
): Pause[] {
  const pauses: Pause[] = []
  let open: Pause | null = null
  for (const change of history) {
    if (open) {
      pauses.push({ ...open, to: change.at })
      open = null
    }
    if (change.to === 'on_hold' && change.holdKind && pausing.includes(change.holdKind))
      open = { from: change.at, to: null, why: change.holdKind }
    if (change.to === 'resolved') open = { from: change.at, to: null, why: 'resolved' }
  }
  return open ? [...pauses, { ...open, to: open.why === 'resolved' ? null : heldUntil }] : pauses
}

/**
 * The instant at which a share of the promised time has gone by; 1 is the due time itself. The acknowledgement knows no
 * pauses: before it nothing is put on hold.
 */
export function instantOfShare(
  clock: Clock,
  share: number,
  { startedAt, policy, pauses }: RunningClock,
): Date {
  const { acknowledgeMinutes, resolveMinutes, calendar } = policy
  const minutes = clock === 'acknowledge' ? acknowledgeMinutes : resolveMinutes
  let left = minutes * MINUTE_MS * share
  let from = startedAt
  for (const pause of clock === 'acknowledge' ? [] : pauses) {
    const served = servedMs(from, pause.from, calendar)
    if (served >= left || pause.to === null) break
    left -= served
    from = pause.to
  }
  return afterServed(from, left, calendar)
}

/** When a ticket must be acknowledged and resolved. `acknowledgeDue` is never after `resolveDue`. */
export function dueTimes(running: RunningClock): { acknowledgeDue: Date; resolveDue: Date } {
  return {
    acknowledgeDue: instantOfShare('acknowledge', 1, running),
    resolveDue: instantOfShare('resolve', 1, running),
  }
}

/**
 * Work is still owed and its due time has passed. While a listed reason holds it, its due time lies after the end of the
 * hold, so that it is never overdue by that time.
 */
export function isOverdue(ticket: { status: TicketStatus; resolveDue: Date | null }, now: Date): boolean {
  return isOpen(ticket.status) && ticket.resolveDue !== null && ticket.resolveDue < now
}
