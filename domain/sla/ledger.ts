import type { Ticket } from '../tickets/ticket'
import { isOpen } from '../tickets/words'
import { MINUTE_MS } from '../time'
import { type Pause, pausedFor, type RunningClock, type StatusChange, usedMs } from './clock'
import { type LedgerLine, lineOf } from './ledger-lines'
import { resolutionLines } from './ledger-resolutions'
import type { Clock } from './words'

/** How one promise of a ticket stands. */
export interface ClockState {
  due: Date | null
  /** When it was kept or, too late, dealt with; null while it is open, and for what was given up. */
  metAt: Date | null
  /** When its time ran out before it was met; null where it did not. */
  missedAt: Date | null
  /** Whether `due` has passed unmet: not so of a new promise after one that was missed. */
  isPast: boolean
  allowedMinutes: number
}

/** Everything that a ticket's clock can tell of the present cycle. */
export interface TicketClock {
  acknowledge: ClockState
  resolve: ClockState & {
    /** Minutes of the promised time that are used up; pauses do not count. */
    usedMinutes: number
    /** Whether it stands still now, for a listed reason. */
    isPaused: boolean
  }
  cycle: number
  /** In order of time; the last line of an open ticket says how much is used now. */
  ledger: LedgerLine[]
}

/** What the clock of a ticket is told by. */
export interface LedgerFacts {
  ticket: Ticket
  running: RunningClock
  /** The changes of status since the cycle began, in order of time. */
  history: readonly StatusChange[]
  /** Misses that were written down in this cycle. */
  missed: Partial<Record<Clock, Date>>
  now: Date
}

const minutesIn = (ms: number): number => Math.floor(ms / MINUTE_MS)

/** The clock of a ticket at an instant, with its ledger. */
export function ticketClock(facts: LedgerFacts): TicketClock {
  const { ticket, running, now } = facts
  const acknowledge = acknowledgeState(facts)
  const resolve = resolveState(facts)
  const usedMinutes = minutesIn(usedMs(running, endOf(ticket) ?? now))
  const ledger = [
    lineOf(running.startedAt, ticket.cycle > 1 ? 'reopened' : 'started'),
    ...acknowledgeLines(facts, acknowledge),
    ...pausedLines(running, now),
    ...heldLines(facts),
    ...resolutionLines(facts),
    ...(resolve.missedAt ? [lineOf(resolve.missedAt, 'missed_resolve')] : []),
    ...(ticket.cancelledAt ? [lineOf(ticket.cancelledAt, 'cancelled')] : []),
    ...(isOpen(ticket.status) ? [lineOf(now, 'used', { minutes: usedMinutes })] : []),
  ]
  // Lines of one instant keep the order in which they are told here.
  ledger.sort((one, other) => one.at.getTime() - other.at.getTime())
  const isPaused = pausedFor(ticket, now) !== null
  return { acknowledge, resolve: { ...resolve, usedMinutes, isPaused }, cycle: ticket.cycle, ledger }
}

/** When the work was done or given up; null while it is owed. */
const endOf = ({ status, resolvedAt, cancelledAt }: Ticket): Date | null =>
  isOpen(status) ? null : (cancelledAt ?? resolvedAt)

/** What was reopened has been seen by that: its first acknowledgement belongs to the cycle before. */
function acknowledgeState({ ticket, running, missed, now }: LedgerFacts): ClockState {
  const { acknowledgedAt, acknowledgeDue: due, cancelledAt } = ticket
  const isOlder = acknowledgedAt !== null && acknowledgedAt < running.startedAt
  const metAt = isOlder ? running.startedAt : acknowledgedAt
  const stoppedAt = metAt ?? cancelledAt ?? now
  return {
    due,
    metAt,
    ...missIn(due, stoppedAt, missed.acknowledge),
    allowedMinutes: running.policy.acknowledgeMinutes,
  }
}

function resolveState({ ticket, running, missed, now }: LedgerFacts): ClockState {
  const due = ticket.resolveDue
  const stoppedAt = endOf(ticket) ?? now
  return {
    due,
    metAt: isOpen(ticket.status) ? null : ticket.cancelledAt ? null : ticket.resolvedAt,
    ...missIn(due, stoppedAt, missed.resolve),
    allowedMinutes: running.policy.resolveMinutes,
  }
}

function missIn(due: Date | null, stoppedAt: Date, missed: Date | undefined) {
  const isPast = due !== null && due < stoppedAt
  return { isPast, missedAt: missed ?? (isPast ? due : null) }
}

function acknowledgeLines({ ticket, running }: LedgerFacts, state: ClockState): LedgerLine[] {
  const missed = state.missedAt ? [lineOf(state.missedAt, 'missed_acknowledge')] : []
  if (!state.metAt || ticket.cycle > 1) return missed
  const isLate = state.due !== null && state.metAt > state.due
  const since = isLate && state.due ? state.due : running.startedAt
  const minutes = minutesIn(state.metAt.getTime() - since.getTime())
  return [...missed, lineOf(state.metAt, isLate ? 'acknowledged_late' : 'acknowledged', { minutes })]
}

/** Holds that stop the clock, and when it ran again: not where the next reason begins at once. */
function pausedLines({ pauses }: RunningClock, now: Date): LedgerLine[] {
  return pauses.flatMap((pause, index) => {
    const lines = pauseLines(pause, now)
    const goesOn = pauses[index + 1]?.from.getTime() === pause.to?.getTime()
    return goesOn ? lines.slice(0, 1) : lines
  })
}

/** A hold that stops the clock: how long it has, and when it ran again. */
function pauseLines({ from, to, why }: Pause, now: Date): LedgerLine[] {
  if (why === 'resolved') return []
  const isOver = to !== null && to <= now
  const minutes = minutesIn((isOver ? to : now).getTime() - from.getTime())
  const paused = lineOf(from, isOver ? 'paused' : 'paused_now', {
    minutes,
    holdKind: why,
    ...(to && !isOver ? { until: to } : {}),
  })
  return isOver ? [paused, lineOf(to, 'resumed')] : [paused]
}

/** Holds for a reason that stops no clock; one that is made longer or shorter goes on. */
function heldLines({ history, running, now }: LedgerFacts): LedgerLine[] {
  const isSame = (one: StatusChange, other?: StatusChange): boolean =>
    other?.to === one.to && other.holdKind === one.holdKind
  return history.flatMap((change, index) => {
    const { to, at, holdKind } = change
    if (to !== 'on_hold' || (holdKind && running.policy.pausing.includes(holdKind))) return []
    if (isSame(change, history[index - 1])) return []
    const end = history.slice(index).find((later) => !isSame(change, later))?.at ?? now
    const minutes = minutesIn(end.getTime() - at.getTime())
    return [lineOf(at, 'held', { minutes, holdKind: holdKind ?? 'other' })]
  })
}
