import { HOLD_KIND_LABELS } from '../../domain/sla/words'
import { PRIORITY_LABELS, TICKET_STATUS_LABELS } from '../../domain/tickets/words'
import { ageOf, dueIn } from '../elapsed'
import { type Query, selecting } from '../query'
import type { Column, Style } from '../table'
import { document, type Ticket } from '../wire'
import { dueWords, nextDue } from './next-due'
import type { Reached } from './rungs'

const SOON_MS = 4 * 60 * 60 * 1_000

/** What the columns need, and no more: the server reads and sends less. */
export const LISTED: Query = {
  depth: 1,
  select: selecting(
    'number',
    'title',
    'status',
    'priority',
    'category',
    'location',
    'flat',
    'assignedTo',
    'acknowledgeDue',
    'resolveDue',
    'heldUntil',
    'holdReason',
    'holdKind',
    'cycle',
    'createdAt',
  ),
  populate: {
    'ticket-categories': selecting('name'),
    flats: selecting('number'),
    staff: selecting('employeeId'),
  },
}

/** Where the work is: the place that was named, else the flat. */
export function placeOf(ticket: Ticket): string {
  return ticket.location || (document(ticket.flat)?.number ?? '')
}

export function assigneeOf(ticket: Ticket): string {
  return document(ticket.assignedTo)?.employeeId ?? ''
}

function dueStyle(ticket: Ticket, now: Date): Style | undefined {
  const due = nextDue(ticket, now)
  if (!due) return undefined
  const left = Date.parse(due.at) - now.getTime()
  if (left < 0) return 'red'
  return left < SOON_MS ? 'yellow' : undefined
}

function dueText(ticket: Ticket, now: Date): string {
  const due = nextDue(ticket, now)
  if (!due) return ''
  return `${due.isAcknowledging ? 'ack ' : ''}${dueWords(ticket, due, now)}`
}

const PRIORITY_STYLES: Partial<Record<Ticket['priority'], Style>> = { emergency: 'red', high: 'yellow' }

/** The columns of every list of tickets. Times are told from `now`. */
export function ticketColumns(now: Date): Column<Ticket>[] {
  return [
    { name: 'number', text: (ticket) => ticket.number, style: () => 'bold' },
    {
      name: 'priority',
      text: (ticket) => PRIORITY_LABELS[ticket.priority],
      raw: (ticket) => ticket.priority,
      style: (ticket) => PRIORITY_STYLES[ticket.priority],
    },
    {
      name: 'status',
      text: (ticket) => TICKET_STATUS_LABELS[ticket.status],
      raw: (ticket) => ticket.status,
    },
    { name: 'title', text: (ticket) => ticket.title, shrinkTo: 18 },
    {
      name: 'category',
      text: (ticket) => document(ticket.category)?.name ?? '',
      shrinkTo: 12,
      leaves: 3,
    },
    { name: 'place', text: placeOf, shrinkTo: 8, leaves: 2 },
    { name: 'assignee', text: assigneeOf },
    {
      name: 'due',
      text: (ticket) => dueText(ticket, now),
      raw: (ticket) => nextDue(ticket, now)?.at ?? '',
      style: (ticket) => dueStyle(ticket, now),
      align: 'right',
    },
    {
      name: 'age',
      text: (ticket) => ageOf(ticket.createdAt, now),
      raw: (ticket) => ticket.createdAt,
      rawName: 'created',
      align: 'right',
      leaves: 1,
    },
  ]
}

/** The share of the promised time at which a promise is missed, in per cent. */
const MISSED_PERCENT = 100

/** The same with how far the promised time has run out, beside the due time. */
export function queueColumns(now: Date, reached: Reached): Column<Ticket>[] {
  const percentOf = ({ id }: Ticket): number => reached.get(id) ?? 0
  const share: Column<Ticket> = {
    name: 'reached',
    text: (ticket) => (percentOf(ticket) > 0 ? `${percentOf(ticket)} %` : ''),
    raw: (ticket) => (percentOf(ticket) > 0 ? String(percentOf(ticket)) : ''),
    style: (ticket) => (percentOf(ticket) >= MISSED_PERCENT ? 'red' : 'yellow'),
    align: 'right',
  }
  return ticketColumns(now).flatMap((column) => {
    // On the narrowest terminals the clock says more than the status.
    if (column.name === 'status') return [{ ...column, leaves: 4 }]
    return column.name === 'due' ? [column, share] : [column]
  })
}

/** Why a ticket waits: what it waits for, and the words that were said. */
function waitsFor({ holdKind, holdReason }: Ticket): string {
  const kind = holdKind && holdKind !== 'other' ? HOLD_KIND_LABELS[holdKind] : ''
  return [...new Set([kind, holdReason ?? ''])].filter(Boolean).join(': ')
}

/** The same with the time at which a held ticket wakes, in place of its due time, and why it waits. */
export function wakingColumns(now: Date): Column<Ticket>[] {
  const wakes: Column<Ticket> = {
    name: 'wakes',
    text: ({ heldUntil }) => (heldUntil ? dueIn(heldUntil, now) : ''),
    align: 'right',
  }
  const why: Column<Ticket> = { name: 'waits_for', text: waitsFor, shrinkTo: 12 }
  return ticketColumns(now).flatMap((column) => {
    // All of them are on hold: the reason says more.
    if (column.name === 'status') return []
    return column.name === 'due' ? [wakes, why] : [column]
  })
}
