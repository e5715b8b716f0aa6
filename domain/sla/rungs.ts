import { isOpen, type Priority, type TicketStatus } from '../tickets/words'
import { addMinutes } from '../time'
import { instantOfShare, type RunningClock } from './clock'
import { CLOCKS, type Clock, ON_CALL_MINUTES, type Rung, SHARE_RUNGS } from './words'

/** The people on call who are asked one after the other, at most. */
const ON_CALL_RUNGS = ['on_call_1', 'on_call_2', 'on_call_3', 'on_call_4', 'on_call_5'] as const

/** What of a ticket decides which rungs are before it. */
export interface Climbing {
  status: TicketStatus
  priority: Priority
  acknowledgedAt: Date | null
  /** Whether somebody has taken the work up, or a person has given it to somebody, in this cycle. */
  isTakenUp: boolean
  running: RunningClock
}

/** A rung of a ticket's escalation, and when it is reached. */
export interface RungAt {
  clock: Clock
  rung: Rung
  at: Date
}

/** Every rung that a ticket reaches in this cycle if nothing happens, the earliest first. */
export function rungsOf(ticket: Climbing): RungAt[] {
  if (!isOpen(ticket.status)) return []
  const clocks = CLOCKS.filter((clock) => clock === 'resolve' || ticket.acknowledgedAt === null)
  const shares = clocks.flatMap((clock) =>
    SHARE_RUNGS.map((rung) => ({
      clock,
      rung,
      at: instantOfShare(clock, Number(rung) / 100, ticket.running),
    })),
  )
  return [...shares, ...onCallRungs(ticket)].sort((one, other) => one.at.getTime() - other.at.getTime())
}

function onCallRungs({ priority, isTakenUp, running }: Climbing): RungAt[] {
  if (priority !== 'emergency' || isTakenUp) return []
  return ON_CALL_RUNGS.map((rung, index) => ({
    clock: 'acknowledge',
    rung,
    at: addMinutes(running.startedAt, ON_CALL_MINUTES * (index + 1)),
  }))
}

/** When somebody must look at a ticket next: the first rung after `since`. Null when none is left. */
export function nextRungAt(ticket: Climbing, since: Date): Date | null {
  return rungsOf(ticket).find(({ at }) => at > since)?.at ?? null
}
