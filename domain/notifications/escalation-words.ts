import type { TicketWords } from './compose'
import { type Occurrence, ticketOf } from './happening'
import type { ToldEscalation } from './told'
import type { Address } from './wording'

/** A language, as far as messages about broken promises differ by it. */
export interface EscalationTongue {
  /** `It is to be resolved by 20 Nov, 6:30 pm: 2 h are left.` */
  left(escalation: ToldEscalation): string
  /** `It was to be resolved by 20 Nov, 6:30 pm: 2 h late.` */
  late(escalation: ToldEscalation): string
  suggested(suggestion: NonNullable<ToldEscalation['suggestion']>): string
  heads: {
    dueSoon: string
    dueSoonAndNobodys: string
    unanswered: string
    overdue: string
    share: (percent: number) => string
    passedOn: string
    nobodyLeft: string
  }
  passedOn(name: string): string
  nobodyLeft: string
}

/** What a ticket's message says of a promise that runs out, or has run out. */
export function escalationWords(
  tongue: EscalationTongue,
  occurrence: Occurrence,
  escalation: ToldEscalation,
  address: Address,
): TicketWords {
  const tail = [tailOf(tongue, escalation), suggestionFor(tongue, escalation, address)]
  return { head: headOf(tongue, occurrence, escalation), tail: tail.filter(Boolean).join(' ') }
}

function headOf({ heads }: EscalationTongue, occurrence: Occurrence, escalation: ToldEscalation): string {
  const { percent, passedOnTo, clock } = escalation
  if (percent === null) return passedOnTo ? heads.passedOn : heads.nobodyLeft
  if (percent > 100) return heads.share(percent)
  if (percent === 100) return clock === 'acknowledge' ? heads.unanswered : heads.overdue
  return ticketOf(occurrence).assignedToId ? heads.dueSoon : heads.dueSoonAndNobodys
}

function tailOf(tongue: EscalationTongue, escalation: ToldEscalation): string {
  const { percent, passedOnTo } = escalation
  if (percent !== null) return percent < 100 ? tongue.left(escalation) : tongue.late(escalation)
  return passedOnTo ? tongue.passedOn(passedOnTo) : tongue.nobodyLeft
}

/** Whoever carries it is not told who might instead: that is for those who assign. */
function suggestionFor(
  tongue: EscalationTongue,
  { suggestion, passedOnTo }: ToldEscalation,
  { audience }: Address,
): string | null {
  return suggestion && !passedOnTo && audience !== 'assignee' ? tongue.suggested(suggestion) : null
}
