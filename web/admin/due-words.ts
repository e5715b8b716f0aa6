import { pausedFor } from '@/domain/sla/clock'
import { HOLD_KIND_WORDS } from '@/domain/sla/ledger-words'
import { nextDue } from '@/domain/sla/next-due'
import type { HoldKind } from '@/domain/sla/words'
import type { TicketStatus } from '@/domain/tickets/words'
import { DAY_MS, HOUR_MS } from '@/domain/time'

const MINUTE_MS = 60_000
/** From here on days say more than hours. */
const HOURS_SHOWN = 48

/** `5 hours`, `3 days`: how long, in whole ones of the unit that matters, as `cli/elapsed.ts` has it. */
export function spanInWords(milliseconds: number): string {
  if (milliseconds < HOUR_MS) return counted(Math.max(1, Math.floor(milliseconds / MINUTE_MS)), 'minute')
  if (milliseconds < HOURS_SHOWN * HOUR_MS) return counted(Math.floor(milliseconds / HOUR_MS), 'hour')
  return counted(Math.floor(milliseconds / DAY_MS), 'day')
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

export interface DueWords {
  text: string
  /** The ticket’s flag: work is owed, and the time to resolve it has passed. */
  isOverdue: boolean
  /** A promise was missed: overdue, or not seen in time. */
  isLate: boolean
}

/** What of a ticket tells how it stands to its due times. */
export interface Due {
  status: TicketStatus
  acknowledgeDue?: Date | null | undefined
  resolveDue: Date | null
  holdKind: HoldKind | null
  heldUntil: Date | null
}

/**
 * How a ticket stands to the promise that runs out next, or what its clock stands still for: a lateness that stands still is
 * told by the ticket’s own clock alone. Null when no work is owed any more, or nothing was promised.
 */
export function dueInWords(ticket: Due, now: Date): DueWords | null {
  const due = nextDue(ticket, now)
  if (!due) return null
  const { isLate } = due
  const span = spanInWords(Math.abs(due.at.getTime() - now.getTime()))
  if (due.clock === 'acknowledge') {
    const text = isLate ? `To be seen ${span} ago` : `To be seen in ${span}`
    return { text, isOverdue: false, isLate }
  }
  const paused = pausedFor(ticket, now)
  const running = isLate ? `Overdue by ${span}` : `Due in ${span}`
  return { text: paused ? pausedText(paused, isLate) : running, isOverdue: isLate, isLate }
}

const pausedText = (why: HoldKind, isOverdue: boolean): string =>
  `${isOverdue ? 'Overdue, paused' : 'Paused'}: ${HOLD_KIND_WORDS[why]}`
