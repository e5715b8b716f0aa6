import type { Candidate } from '@/domain/assignment'
import type { Occurrence, ToldEscalation, ToldTicket } from '@/domain/notifications'
import { promisedBy } from '@/domain/sla/escalation'
import type { RungAt } from '@/domain/sla/rungs'
import { MINUTE_MS } from '@/domain/time'
import { env } from '@/server/env'
import type { EscalatingTicket } from '@/server/escalations/read'

/** What people are told of a share of a ticket's promised time. Named by its rung, so that it is told once for ever. */
export function occurrenceOfShare(
  ticket: EscalatingTicket,
  rung: RungAt,
  suggested: Candidate | null,
  now: Date,
): Occurrence {
  const percent = Number(rung.rung)
  const kind = percent > 100 ? 'ticket.escalated' : percent === 100 ? 'ticket.overdue' : 'ticket.due_soon'
  return {
    key: keyOf(kind, ticket, rung),
    kind,
    actorUserId: null,
    ticket: toldTicketOf(ticket),
    escalation: { ...promiseOf(ticket, rung, now), percent, suggestion: suggestionOf(suggested) },
  }
}

/** What is told when an emergency goes to the next on call: loudly to them, and to the managers. */
export function occurrencesOfPassingOn(
  ticket: EscalatingTicket,
  rung: RungAt,
  next: Candidate,
  now: Date,
): Occurrence[] {
  const told = { ...toldTicketOf(ticket), assignedToId: next.staffId }
  const escalation = {
    ...promiseOf(ticket, rung, now),
    percent: null,
    suggestion: null,
    passedOnTo: next.name,
  }
  const [call, news] = ['ticket.emergency', 'ticket.escalated'] as const
  return [
    { key: keyOf(call, ticket, rung), kind: call, actorUserId: null, ticket: told, isPassedOn: true },
    { key: keyOf(news, ticket, rung), kind: news, actorUserId: null, ticket: told, escalation },
  ]
}

/** What is told when nobody on call is left for an emergency. */
export function occurrenceOfNobody(
  ticket: EscalatingTicket,
  rung: RungAt,
  suggested: Candidate | null,
  now: Date,
): Occurrence {
  const kind = 'ticket.escalated'
  return {
    key: keyOf(kind, ticket, rung),
    kind,
    actorUserId: null,
    ticket: toldTicketOf(ticket),
    escalation: {
      ...promiseOf(ticket, rung, now),
      percent: null,
      suggestion: suggestionOf(suggested),
      passedOnTo: null,
    },
  }
}

const keyOf = (kind: string, { id, cycle }: EscalatingTicket, { clock, rung }: RungAt): string =>
  `${kind}:${id}:${clock}:${cycle}:${rung}`

type Promised = Pick<ToldEscalation, 'clock' | 'promisedBy' | 'minutes' | 'zone'>

function promiseOf(ticket: EscalatingTicket, { clock }: RungAt, now: Date): Promised {
  const promised = promisedBy(clock, ticket)
  const minutes = Math.floor(Math.abs(now.getTime() - promised.getTime()) / MINUTE_MS)
  return { clock, promisedBy: promised, minutes, zone: env.timeZone }
}

function suggestionOf(candidate: Candidate | null): ToldEscalation['suggestion'] {
  if (!candidate) return null
  const { name, employeeId, workload } = candidate
  return { name, employeeId, workload }
}

function toldTicketOf(ticket: EscalatingTicket): ToldTicket {
  const { id, number, title, priority, scope, categoryId, categoryName, categoryNameHi } = ticket
  const { location, flatNumber, residentId, assignedToId } = ticket
  return {
    ...{ id, number, title, priority, scope, categoryId, categoryName, categoryNameHi },
    ...{ location, flatNumber, residentId, assignedToId },
  }
}
