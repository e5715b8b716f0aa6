import { isOpen, type TicketStatus } from '../tickets/words'
import { MINUTE_MS } from '../time'
import { afterServed, servedMs } from './calendar'
import type { SlaPolicy } from './policy'
import { type Clock, type HoldKind, PAUSING_HOLDS } from './words'

/** A change of status as the timeline holds it: what the clocks' pauses are derived from. */
export interface StatusChange {
  from: TicketStatus | null
  to: TicketStatus
  /** Why it was put on hold; null for every other change. */
  holdKind: HoldKind | null
  /** Until when it was put on hold, as was said then; null where nothing was said, and for every other change. */
  heldUntil?: Date | null
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
 * The pauses of a cycle by its history: holds for a listed reason, and the time in which the work stood as done. A hold
 * pauses until it ends or until the time that was said, whichever comes first: that somebody, or the job, takes the work
 * up late is no longer the reason's fault. A reason or a time that is put right counts from then on.
 * @param history the changes of status since `startedAt`, in order of time.
 * @param heldUntil when the present hold is to end, for a history that does not say it.
 */
export function pausesOf(
  history: readonly StatusChange[],
  { pausing }: Pick<SlaPolicy, 'pausing'>,
  heldUntil: Date | null,
): Pause[] {
  const pauses: Pause[] = []
  for (const [index, change] of history.entries()) {
    const why = whyPaused(change, pausing)
    if (!why) continue
    const next = history[index + 1]
    const said = why === 'resolved' ? null : (change.heldUntil ?? (next ? null : heldUntil))
    const to = earlier(said, next?.at ?? null)
    if (to === null || to > change.at) addPause(pauses, { from: change.at, to, why })
  }
  return pauses
}

/** A hold that is made longer or shorter goes on: it is one pause. */
function addPause(pauses: Pause[], pause: Pause): void {
  const last = pauses.at(-1)
  if (last?.why === pause.why && last.to?.getTime() === pause.from.getTime()) last.to = pause.to
  else pauses.push(pause)
}

function whyPaused({ to, holdKind }: StatusChange, pausing: readonly HoldKind[]): Pause['why'] | null {
  if (to === 'resolved') return 'resolved'
  return to === 'on_hold' && holdKind && pausing.includes(holdKind) ? holdKind : null
}

function earlier(one: Date | null, other: Date | null): Date | null {
  return one && other ? (one < other ? one : other) : (one ?? other)
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
    // Where the server's clock was set back a pause may end before it began to count.
    from = pause.to > from ? pause.to : from
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

/**
 * What a ticket's clock stands still for at an instant; null while it runs. A hold that has outlasted its time no longer
 * stops it.
 */
export function pausedFor(
  ticket: { status: TicketStatus; holdKind: HoldKind | null; heldUntil: Date | null },
  now: Date,
): HoldKind | null {
  const { status, holdKind, heldUntil } = ticket
  if (status !== 'on_hold' || !holdKind || !PAUSING_HOLDS.includes(holdKind)) return null
  return heldUntil === null || heldUntil > now ? holdKind : null
}

/** Milliseconds of a ticket's promised time that are used up at an instant: its pauses do not count. Never below 0. */
export function usedMs({ startedAt, policy, pauses }: RunningClock, until: Date): number {
  let sum = 0
  let from = startedAt
  for (const pause of pauses) {
    if (pause.from >= until) break
    sum += servedMs(from, pause.from, policy.calendar)
    const to = pause.to ?? until
    from = to > from ? to : from
  }
  return sum + servedMs(from, until, policy.calendar)
}
