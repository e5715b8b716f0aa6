import { nextDue, type Promised } from '../sla/next-due'
import { PRIORITIES, type Priority } from './words'

/** What decides which of two open tickets is looked at first. */
export interface PressingTicket extends Promised {
  priority: Priority
  /** The highest share of the promised time of `nextDue`'s clock that was written down in this cycle, in per cent. */
  reached: number | null
}

/** A promise that has run out since the last look for escalations stands here, in per cent of the promised time. */
export const MISSED_PERCENT = 100

/**
 * How far a promise has run out, in per cent of its time, by the steps of escalation: 100, 150, 200. 0 for what is in time,
 * whatever of its time is gone.
 */
export function runOutPercent(ticket: PressingTicket, now: Date): number {
  return nextDue(ticket, now)?.isLate ? Math.max(ticket.reached ?? 0, MISSED_PERCENT) : 0
}

/**
 * The most pressing first, wherever somebody oversees the work: emergencies; then what is past its promised time, the further
 * the sooner; of what stands alike, the higher priority; then what runs out next. What was promised nothing comes last.
 * `server/pressing.ts` asks the database for the same order.
 */
export function comparePressing(a: PressingTicket, b: PressingTicket, now: Date): number {
  return (
    Number(isEmergency(b)) - Number(isEmergency(a)) ||
    runOutPercent(b, now) - runOutPercent(a, now) ||
    PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority) ||
    compareNextDue(a, b, now)
  )
}

const isEmergency = ({ priority }: PressingTicket): boolean => priority === 'emergency'

/** Which clock runs out next, the earliest first; what was promised nothing comes last. */
export function compareNextDue(a: Promised, b: Promised, now: Date): number {
  const [first, second] = [dueAt(a, now), dueAt(b, now)]
  return first === second ? 0 : first < second ? -1 : 1
}

const dueAt = (ticket: Promised, now: Date): number =>
  nextDue(ticket, now)?.at.getTime() ?? Number.POSITIVE_INFINITY
