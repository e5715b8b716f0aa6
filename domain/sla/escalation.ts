import { addMinutes } from '../time'
import { instantOfShare } from './clock'
import { awaitsTaker, type Climbing, ON_CALL_RUNGS, type RungAt } from './rungs'
import { CLOCKS, type Clock, ON_CALL_MINUTES, type Rung } from './words'

/** A rung that a ticket has passed in its present cycle. */
export interface PassedRung {
  clock: Clock
  rung: Rung
  /** When it was written down. */
  at: Date
  /** Who was given the emergency then; null for shares, and where nobody on call was left. */
  staffId: string | null
}

/** A ticket as the sweep finds it, under its lock. */
export interface Escalating extends Climbing {
  /** `shareRungsOf`, reckoned once. */
  shares: readonly RungAt[]
  /** Since when whoever carries it has had it; null where nobody does. */
  assignedAt: Date | null
  /** Of the present cycle. */
  passed: readonly PassedRung[]
}

/** Minutes after which an emergency that could not be given on is looked at again. */
const RETRY_MINUTES = 1

/** The shares that a ticket has reached and that nobody has written down, the earliest first. */
export function newShares(ticket: Escalating, now: Date): RungAt[] {
  return ticket.shares.filter(
    ({ clock, rung, at }) =>
      at <= now && !ticket.passed.some((passed) => passed.clock === clock && passed.rung === rung),
  )
}

/**
 * Of several that were reached since the last look, the one of each clock that people are told of: the highest. It says
 * all that the lower ones would have said, to who is to act now.
 */
export function toldShares(reached: readonly RungAt[]): RungAt[] {
  return CLOCKS.flatMap((clock) => reached.findLast((rung) => rung.clock === clock) ?? [])
}

/** When a clock of the ticket has used up its promise. */
export function promisedBy(clock: Clock, { running, shares }: Escalating): Date {
  const missed = shares.find((share) => share.clock === clock && share.rung === '100')
  return missed?.at ?? instantOfShare(clock, 1, running)
}

/**
 * When an emergency that nobody takes up goes to the next on call, counted from when it was last given to somebody or
 * nobody was found. Null for every other ticket, and when five have been asked.
 */
export function nextOnCall(ticket: Escalating): RungAt | null {
  if (!awaitsTaker(ticket)) return null
  const asked = ticket.passed.filter(({ rung }) => isOnCall(rung))
  const rung = ON_CALL_RUNGS.find((candidate) => !asked.some((passed) => passed.rung === candidate))
  if (!rung) return null
  const since = [ticket.running.startedAt, ticket.assignedAt, ...asked.map(({ at }) => at)]
  const latest = Math.max(...since.map((at) => at?.getTime() ?? 0))
  return { clock: 'acknowledge', rung, at: addMinutes(new Date(latest), ON_CALL_MINUTES) }
}

const isOnCall = (rung: Rung): boolean => (ON_CALL_RUNGS as readonly Rung[]).includes(rung)

/** Whether nobody on call was found before, so that the managers know already. */
export function isKnownToBeNobodys({ passed }: Escalating): boolean {
  return passed.some(({ rung, staffId }) => isOnCall(rung) && staffId === null)
}

/** When the ticket is to be looked at again, always after `now`. Null when nothing is left to be reached. */
export function nextLook(ticket: Escalating, now: Date): Date | null {
  const share = ticket.shares.find(({ at }) => at > now)?.at
  const onCall = nextOnCall(ticket)?.at
  const ahead = [share, onCall && onCall <= now ? addMinutes(now, RETRY_MINUTES) : onCall]
  const instants = ahead.filter((at) => at !== undefined).map((at) => at.getTime())
  return instants.length > 0 ? new Date(Math.min(...instants)) : null
}
