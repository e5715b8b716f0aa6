import type { HoldKind } from '@/domain/sla/words'
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
  acknowledgeDue?: string | null | undefined
  resolveDue: string | null | undefined
  holdKind?: HoldKind | null | undefined
  heldUntil?: string | null | undefined
}

const instantOf = (value: string | null | undefined): Date | null => (value ? new Date(value) : null)

/** How long is left, how long it is late, or why its time stands still. Nothing once no work is owed. */
export function DueTag({ status, acknowledgeDue, resolveDue, holdKind = null, heldUntil }: DueTagProps) {
  const due = dueInWords(
    {
      ...{ status, holdKind, heldUntil: instantOf(heldUntil) },
      ...{ acknowledgeDue: instantOf(acknowledgeDue), resolveDue: instantOf(resolveDue) },
    },
    new Date(),
  )
  if (!due) return null
  return <span className={`estate-tag estate-tag--${due.isLate ? 'late' : 'plain'}`}>{due.text}</span>
}
