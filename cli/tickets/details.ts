import { formatPaise } from '../../domain/money'
import { HOLD_KIND_WORDS, minutesInWords } from '../../domain/sla/ledger-words'
import { PRIORITY_LABELS, TICKET_STATUS_LABELS } from '../../domain/tickets/words'
import { timeOf } from '../clock'
import { ageOf } from '../elapsed'
import type { Field } from '../output'
import { document, type Ticket, type TicketClock } from '../wire'
import { dueWords, nextDue } from './next-due'

/** Everything about a ticket that is worth a line, for a person and for a program. */
export function detailsOf(ticket: Ticket, clock: TicketClock, now: Date, zone: string): Field[] {
  return [
    { name: 'number', text: ticket.number },
    { name: 'title', text: ticket.title },
    { name: 'status', text: TICKET_STATUS_LABELS[ticket.status], raw: ticket.status },
    { name: 'priority', text: priorityOf(ticket), raw: ticket.priority },
    { name: 'category', text: document(ticket.category)?.name ?? '' },
    { name: 'scope', text: ticket.scope ?? '' },
    { name: 'location', text: ticket.location ?? '' },
    { name: 'flat', text: document(ticket.flat)?.number ?? '' },
    { name: 'resident', text: document(ticket.resident)?.name ?? '' },
    { name: 'assignee', ...assignee(ticket) },
    { name: 'due', ...dueField(ticket, now, zone) },
    {
      name: 'reported',
      text: `${timeOf(ticket.createdAt, zone)}, ${ageOf(ticket.createdAt, now)} ago`,
      raw: ticket.createdAt,
    },
    { name: 'channel', text: ticket.channel ?? '' },
    { name: 'photos', text: countOf(ticket.photos?.length) },
    { name: 'reopened', text: countOf(ticket.reopenCount) },
    { name: 'held', ...heldField(ticket, zone) },
    { name: 'resolution', text: ticket.resolution ?? '' },
    { name: 'cancelled', text: ticket.cancelReason ?? '' },
    { name: 'estimate', ...money(ticket.estimatedCostPaise) },
    { name: 'cost', ...money(ticket.actualCostPaise) },
    {
      name: 'rating',
      text: ticket.residentRating ? `${ticket.residentRating} of 5` : '',
      raw: String(ticket.residentRating ?? ''),
    },
    { name: 'feedback', text: ticket.residentFeedback ?? '' },
    { name: 'used', ...usedField(clock) },
  ]
}

type Value = Pick<Field, 'text' | 'raw'>

function priorityOf({ priority, requestedPriority }: Ticket): string {
  const asked = requestedPriority && requestedPriority !== priority ? requestedPriority : null
  return PRIORITY_LABELS[priority] + (asked ? ` (asked for ${PRIORITY_LABELS[asked].toLowerCase()})` : '')
}

function assignee({ assignedTo }: Ticket): Value {
  const staff = document(assignedTo)
  if (!staff) return { text: '' }
  return { text: `${staff.employeeId} ${staff.name}`, raw: staff.employeeId }
}

function dueField(ticket: Ticket, now: Date, zone: string): Value {
  const due = nextDue(ticket, now)
  if (!due) return { text: '' }
  const what = due.isAcknowledging ? 'acknowledge' : 'resolve'
  return { text: `${what} ${dueWords(ticket, due, now)} (${timeOf(due.at, zone)})`, raw: due.at }
}

/** How much of the promised time is gone, and that it stands still where it does. */
function usedField({ resolve: { due, usedMinutes, allowedMinutes, isPaused } }: TicketClock): Value {
  if (!due) return { text: '' }
  const used = `${minutesInWords(usedMinutes)} of ${minutesInWords(allowedMinutes)}`
  return { text: isPaused ? `${used}, paused` : used, raw: String(usedMinutes) }
}

function heldField({ status, heldUntil, holdReason, holdKind }: Ticket, zone: string): Value {
  if (status !== 'on_hold') return { text: '' }
  const why = holdKind && holdKind !== 'other' ? ` (${HOLD_KIND_WORDS[holdKind]})` : ''
  const until = heldUntil ? `until ${timeOf(heldUntil, zone)}${why}` : ''
  return { text: [until, holdReason].filter(Boolean).join(': '), raw: heldUntil ?? '' }
}

function money(paise: number | null | undefined): Value {
  return typeof paise === 'number' ? { text: formatPaise(paise), raw: String(paise) } : { text: '' }
}

function countOf(count: number | undefined): string {
  return count ? String(count) : ''
}
