import {
  PRIORITY_LABELS,
  type Priority,
  TICKET_STATUS_LABELS,
  type TicketStatus,
} from '@/domain/tickets/words'
import { dueInWords } from './due-words'

/** A ticket's status in words; colour only helps. */
export function StatusTag({ status }: { status: TicketStatus }) {
  return <span className={`estate-tag estate-tag--${status}`}>{TICKET_STATUS_LABELS[status]}</span>
}

/** A ticket's priority in words; colour only helps. */
export function PriorityTag({ priority }: { priority: Priority }) {
  return <span className={`estate-tag estate-tag--${priority}`}>{PRIORITY_LABELS[priority]}</span>
}

interface DueTagProps {
  status: TicketStatus
  resolveDue: string | null | undefined
}

/** How long is left, or how long it is late. Nothing once no work is owed. */
export function DueTag({ status, resolveDue }: DueTagProps) {
  const due = dueInWords({ status, resolveDue: resolveDue ? new Date(resolveDue) : null }, new Date())
  if (!due) return null
  return <span className={`estate-tag estate-tag--${due.isOverdue ? 'late' : 'plain'}`}>{due.text}</span>
}
