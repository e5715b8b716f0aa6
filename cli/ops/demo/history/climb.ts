import { type Climbing, nextRungAt, type RungAt, rungsOf } from '@/domain/sla/rungs'
import { SHARE_RUNGS } from '@/domain/sla/words'
import { runningClock } from '@/domain/tickets/clocks'
import { isOpen } from '@/domain/tickets/words'
import type { Row } from '../../seed/insert'
import type { Dice } from '../dice'
import type { Chronicle } from './chronicle'
import { historyOf } from './cycle'

/** Minutes between two looks of the job that finds the rungs of escalation. */
const SWEEP_MS = 5 * 60_000

/** A rung that a ticket of the demo has reached. */
export interface Reached extends RungAt {
  cycle: number
}

/** What the sweep would have found since it last looked, as the ticket stands before the write at `until`. */
export function climb(chronicle: Chronicle, until: Date): void {
  const { cycle } = chronicle.ticket
  const isKnown = ({ clock, rung }: RungAt): boolean =>
    chronicle.reached.some((one) => one.cycle === cycle && one.clock === clock && one.rung === rung)
  const passed = rungsOf(climbingOf(chronicle)).filter((rung) => rung.at < until && !isKnown(rung))
  chronicle.reached.push(...passed.map((rung) => ({ ...rung, cycle })))
}

/**
 * Brings the ladder up to the day of seeding: what lies behind has been told, so that the first sweep of a fresh demo is
 * quiet, and what is open is looked at next when its next rung comes.
 */
export function climbUntilNow(chronicle: Chronicle, now: Date): void {
  climb(chronicle, now)
  const { ticket } = chronicle
  if (!isOpen(ticket.status)) return
  chronicle.ticket = { ...ticket, nextEscalationAt: nextRungAt(climbingOf(chronicle), now) }
}

/**
 * The rows of what was reached. Of emergencies that are over, only the shares of the promised time: their own timelines
 * tell who came.
 */
export function escalationRows({ ticket, reached }: Chronicle, dice: Dice, now: Date): Row[] {
  const isKept = ({ rung }: Reached): boolean =>
    isOpen(ticket.status) || SHARE_RUNGS.some((share) => share === rung)
  return reached.filter(isKept).map(({ clock, rung, cycle, at }) => {
    const foundAt = new Date(Math.min(Math.ceil(at.getTime() / SWEEP_MS) * SWEEP_MS, now.getTime()))
    const stamps = { created_at: foundAt, updated_at: foundAt }
    return { id: dice.uuid(), ticket_id: ticket.id, clock, cycle, rung, reached_at: at, ...stamps }
  })
}

function climbingOf(chronicle: Chronicle): Climbing {
  const { ticket } = chronicle
  const heldUntil = ticket.heldUntil ? new Date(ticket.heldUntil) : null
  return {
    status: ticket.status,
    priority: ticket.priority,
    acknowledgedAt: ticket.acknowledgedAt,
    isTakenUp: ticket.startedAt !== null || ticket.assignedById !== null,
    running: runningClock({ ...ticket, heldUntil }, historyOf(chronicle)),
  }
}
