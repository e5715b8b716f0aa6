import { MOVE_PAIRS } from '@/domain/tickets/transitions'
import { REOPEN_DAYS, type TicketStatus } from '@/domain/tickets/words'
import { addDays } from '@/domain/time'

/** A row of a timeline that gives a ticket another status. */
export interface Move {
  from: TicketStatus | null
  to: TicketStatus
  at: Date
}

/** What may be wrong with a ticket's way. */
export type WayFault = 'gap' | 'move' | 'present' | 'none'

/**
 * Milliseconds by which two rows may stand the wrong way round: a write is dated by when it was asked for, and of two that
 * wait for one ticket the later may come first.
 */
const CROSSING_MS = 30_000

const PAIRS = new Set(MOVE_PAIRS.map(([from, to]) => `${from} ${to}`))

/**
 * Replays a ticket from its timeline by the estate's table of moves. `moves` are in the order of their dates, `status` is
 * what the ticket has now. Null when all is as it may be.
 */
export function replay(moves: readonly Move[], status: TicketStatus): WayFault | null {
  if (moves.length === 0) return 'none'
  const left = [...moves]
  let before: Move | null = null
  for (let [earliest] = left; earliest; [earliest] = left) {
    const until = earliest.at.getTime() + CROSSING_MS
    const next = left.findIndex(({ from, at }) => at.getTime() <= until && from === (before?.to ?? null))
    const [move] = next < 0 ? [] : left.splice(next, 1)
    if (!move) return 'gap'
    if (!isAllowed(before, move)) return 'move'
    before = move
  }
  return before?.to === status ? null : 'present'
}

/** A hold ends where it came from or with the ticket, and what is closed is reopened within its days. */
function isAllowed(before: Move | null, { to, at }: Move): boolean {
  if (!before) return to === 'submitted'
  if (!PAIRS.has(`${before.to} ${to}`)) return false
  if (before.to === 'on_hold') return to === 'cancelled' || to === before.from
  return before.to !== 'closed' || at.getTime() <= addDays(before.at, REOPEN_DAYS).getTime() + CROSSING_MS
}
