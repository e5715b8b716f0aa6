import { isOverdue, pausedFor } from '@/domain/sla/clock'
import { HOLD_KIND_WORDS } from '@/domain/sla/ledger-words'
import type { HoldKind } from '@/domain/sla/words'
import { isOpen, type TicketStatus } from '@/domain/tickets/words'
import { DAY_MS, HOUR_MS } from '@/domain/time'

const MINUTE_MS = 60_000
/** From here on days say more than hours. */
const HOURS_SHOWN = 48

/** `5 hours`, `3 days`: how long, in the one unit that matters. */
export function spanInWords(milliseconds: number): string {
  if (milliseconds < HOUR_MS) return counted(Math.max(1, Math.round(milliseconds / MINUTE_MS)), 'minute')
  if (milliseconds < HOURS_SHOWN * HOUR_MS) return counted(Math.round(milliseconds / HOUR_MS), 'hour')
  return counted(Math.round(milliseconds / DAY_MS), 'day')
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

export interface DueWords {
  text: string
  isOverdue: boolean
}

/** What of a ticket tells how it stands to its due time. */
export interface Due {
  status: TicketStatus
  resolveDue: Date | null
  holdKind: HoldKind | null
  heldUntil: Date | null
}

/**
 * How a ticket stands to its due time, or what its clock stands still for. Null when no work is owed any more, or nothing
 * was promised.
 */
export function dueInWords(ticket: Due, now: Date): DueWords | null {
  if (!ticket.resolveDue || !isOpen(ticket.status)) return null
  const left = ticket.resolveDue.getTime() - now.getTime()
  const isLate = isOverdue(ticket, now)
  const paused = pausedFor(ticket, now)
  if (paused && !isLate) return { text: `Paused: ${HOLD_KIND_WORDS[paused]}`, isOverdue: false }
  const span = spanInWords(Math.abs(left))
  return { text: isLate ? `Overdue by ${span}` : `Due in ${span}`, isOverdue: isLate }
}
