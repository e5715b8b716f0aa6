import { isOpen, type Priority, type TicketStatus } from '../tickets/words'
import { addMinutes, MINUTE_MS } from '../time'
import { instantOfShare, type RunningClock } from './clock'
import { CLOCKS, type Clock, ON_CALL_MINUTES, type Rung, SHARE_RUNGS } from './words'

export const CLOCK_LABELS: Record<Clock, string> = { acknowledge: 'Acknowledging', resolve: 'Resolving' }

/** The people on call who are asked one after the other, at most. */
export const ON_CALL_RUNGS = [
  'on_call_1',
  'on_call_2',
  'on_call_3',
  'on_call_4',
  'on_call_5',
] as const satisfies readonly Rung[]

export const RUNG_LABELS: Record<Rung, string> = {
  '75': '75 %',
  '100': '100 %, missed',
  '150': '150 %',
  '200': '200 %',
  on_call_1: 'Next on call',
  on_call_2: 'Next on call, 2nd time',
  on_call_3: 'Next on call, 3rd time',
  on_call_4: 'Next on call, 4th time',
  on_call_5: 'Next on call, 5th time',
}

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
  const onCall = awaitsTaker(ticket) ? ON_CALL_RUNGS : []
  const asked = onCall.map((rung, index) => ({
    clock: 'acknowledge' as const,
    rung,
    at: addMinutes(ticket.running.startedAt, ON_CALL_MINUTES * (index + 1)),
  }))
  return [...shareRungsOf(ticket), ...asked].sort(byTime)
}

/** The shares of the promised times that a ticket reaches in this cycle if nothing happens, the earliest first. */
export function shareRungsOf({ status, acknowledgedAt, running }: Climbing): RungAt[] {
  if (!isOpen(status)) return []
  const clocks = CLOCKS.filter((clock) => clock === 'resolve' || acknowledgedAt === null)
  const shares = clocks.flatMap((clock) =>
    SHARE_RUNGS.map((rung) => ({ clock, rung, at: instantOfShare(clock, Number(rung) / 100, running) })),
  )
  return shares.sort(byTime)
}

const byTime = (one: RungAt, other: RungAt): number => one.at.getTime() - other.at.getTime()

/** States from which an emergency can still be given to somebody else; a hold is a person's own decision. */
const UNTOUCHED: readonly TicketStatus[] = ['submitted', 'acknowledged', 'assigned']

/** Whether an emergency waits for somebody to take it up, so that it goes from one on call to the next. */
export function awaitsTaker({
  status,
  priority,
  isTakenUp,
}: Omit<Climbing, 'running' | 'acknowledgedAt'>): boolean {
  return priority === 'emergency' && !isTakenUp && UNTOUCHED.includes(status)
}

/**
 * When somebody must look at a ticket next, as far as a write can tell. Whoever is on call has their ten minutes since
 * they were given it, which the sweep knows: an emergency that waits is looked at every ten minutes from its beginning.
 * Null when nothing is left.
 */
export function nextRungAt(ticket: Climbing, since: Date): Date | null {
  const looks = shareRungsOf(ticket).map(({ at }) => at)
  if (awaitsTaker(ticket)) looks.push(nextMark(ticket.running.startedAt, since))
  const ahead = looks.filter((at) => at > since).map((at) => at.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}

/** The first of the marks every ten minutes from `start` on that lies after `since`. */
function nextMark(start: Date, since: Date): Date {
  const paceMs = ON_CALL_MINUTES * MINUTE_MS
  const marks = Math.max(0, Math.floor((since.getTime() - start.getTime()) / paceMs)) + 1
  return new Date(start.getTime() + marks * paceMs)
}
