import type { TicketCategory } from './ticket'
import { type Priority, priorityRank } from './words'

/** What the form of a report asks: how urgent is it? */
export const URGENCIES = ['usual', 'low', 'high', 'emergency'] as const
export type UrgencyAnswer = (typeof URGENCIES)[number]

type Ceiling = Pick<TicketCategory, 'priorityCeiling'>

/** A kind of problem that the office lets be an emergency. A report offers these apart, under that word. */
export function isEmergencyKind({ priorityCeiling }: Ceiling): boolean {
  return priorityCeiling >= priorityRank('emergency')
}

/**
 * The priority that a report asks for. "As usual" means what the kind is for: whoever chooses "Gas Leak" or "Structural
 * Damage" among the emergencies has said that it is one, and the form says that those go at once. Falling plaster does
 * not wait for somebody to find a second switch; a hairline crack is "It can wait", and a kind that wakes people in vain
 * gets a lower ceiling from the office. What is no answer is "as usual".
 */
export function askedPriority(answer: unknown, kind: Ceiling): Priority {
  if (answer === 'low' || answer === 'high' || answer === 'emergency') return answer
  return isEmergencyKind(kind) ? 'emergency' : 'medium'
}
