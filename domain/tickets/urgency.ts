import { isOverdue } from '../sla/clock'
import type { Priority, TicketStatus } from './words'

/** What decides which of two jobs comes first. */
export interface Pressing {
  status: TicketStatus
  priority: Priority
  resolveDue: Date | null
}

const dueAt = ({ resolveDue }: Pressing): number => resolveDue?.getTime() ?? Number.POSITIVE_INFINITY

/**
 * The order of somebody's own work: emergencies, then what is overdue, then by due time; what has none comes last. What
 * somebody oversees comes by `comparePressing`.
 * `web/data/work/lists.ts` asks the database for the same order.
 */
export function compareUrgency(a: Pressing, b: Pressing, now: Date): number {
  return (
    Number(b.priority === 'emergency') - Number(a.priority === 'emergency') ||
    Number(isOverdue(b, now)) - Number(isOverdue(a, now)) ||
    byDue(a, b)
  )
}

function byDue(a: Pressing, b: Pressing): number {
  const [first, second] = [dueAt(a), dueAt(b)]
  return first === second ? 0 : first < second ? -1 : 1
}
