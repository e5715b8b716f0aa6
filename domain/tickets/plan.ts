import type { StatusChange } from '../sla/clock'
import type { CategoryPromise, SlaPolicy } from '../sla/policy'
import type { Clock, HoldKind } from '../sla/words'
import type { Ticket } from './ticket'
import type {
  Priority,
  TicketChannel,
  TicketScope,
  TicketStatus,
  UpdateKind,
  UpdateVisibility,
} from './words'

/** What a client may ask of a ticket. Only fields that really differ from the stored ticket are present. */
export interface TicketPatch {
  title?: string
  description?: string
  location?: string | null
  photos?: string[]
  scope?: TicketScope
  category?: string
  resident?: string | null
  flat?: string | null
  channel?: TicketChannel
  status?: TicketStatus
  priority?: Priority
  assignedTo?: string | null
  estimatedCompletion?: string | null
  estimatedCostPaise?: number | null
  actualCostPaise?: number | null
  resolution?: string | null
  residentRating?: number | null
  residentFeedback?: string | null
  holdReason?: string | null
  heldUntil?: string | null
  /** Why it waits, as far as the clock is concerned; read from `holdReason` when left out. */
  holdKind?: HoldKind
  cancelReason?: string | null
  /** Write-only: becomes the timeline entry's body. */
  note?: string
  /** Write-only: assign beyond the workload cap; needs a note. */
  override?: boolean
}

/** The fields that the rules fill. Null clears. */
export interface DerivedFields {
  status?: TicketStatus
  priority?: Priority
  requestedPriority?: Priority
  assignedTo?: string | null
  assignedBy?: string | null
  assignedAt?: Date | null
  acknowledgedAt?: Date | null
  startedAt?: Date | null
  resolvedAt?: Date | null
  closedAt?: Date | null
  cancelledAt?: Date | null
  acknowledgeDue?: Date
  resolveDue?: Date
  cycleStartedAt?: Date
  cycle?: number
  slaPolicy?: SlaPolicy
  nextEscalationAt?: Date | null
  reopenCount?: number
  heldFrom?: TicketStatus | null
  holdKind?: HoldKind | null
  heldUntil?: string | null
  holdReason?: string | null
  cancelReason?: string | null
  resolution?: string | null
  ratedAt?: Date | null
}

/** A row of the timeline, before it has an author and a time. */
export interface TimelineEntry {
  kind: UpdateKind
  visibility: UpdateVisibility
  body: string | null
  statusFrom: TicketStatus | null
  statusTo: TicketStatus | null
  /** Why it was put on hold, where that is what happened. */
  holdKind: HoldKind | null
  /** The member of staff an assignment row is about. */
  assignee: string | null
  /** Fields that an edit changed, with the values before and after; of a hold, until when it is. */
  changes: Record<string, { from: unknown; to: unknown }> | null
  /** The system did it, not the person whose request it was. */
  isAutomatic: boolean
}

export type TicketHappeningKind =
  | 'ticket.created'
  | 'ticket.emergency'
  | 'ticket.acknowledged'
  | 'ticket.assigned'
  | 'ticket.reassigned'
  | 'ticket.unassigned'
  | 'ticket.started'
  | 'ticket.held'
  | 'ticket.resumed'
  | 'ticket.resolved'
  | 'ticket.returned'
  | 'ticket.closed'
  | 'ticket.reopened'
  | 'ticket.cancelled'
  | 'ticket.commented'
  | 'ticket.priority_above_ceiling'
  | 'ticket.due_soon'
  | 'ticket.overdue'
  | 'ticket.escalated'

export interface TicketHappening {
  kind: TicketHappeningKind
  /** Who carried the ticket before, when that changed. */
  formerAssigneeId?: string | null
  /** A comment for staff only. */
  isInternal?: boolean
  /** The system did it, so that even the person whose request it was is told. */
  isAutomatic?: boolean
  /** Words of the person that explain it: a note, a reason, a comment. */
  note?: string | null
}

/** A promise whose time had passed when a write stopped its clock. */
export interface Miss {
  clock: Clock
  cycle: number
  /** When its time had run out. */
  at: Date
}

/** What one accepted write does beside the fields the client set. */
export interface TicketPlan {
  derived: DerivedFields
  entries: TimelineEntry[]
  happenings: TicketHappening[]
  /** Promises that this write finds missed; absent where it stops no clock. */
  misses?: readonly Miss[]
}

/** The proposed assignee, read under their row's lock so that the last place goes to one of two. */
export interface ProposedAssignee {
  staffId: string
  name: string
  isSuited: boolean
  /** Tickets assigned or in progress now. */
  workload: number
}

export interface PlanFacts {
  now: Date
  /** The stored values of the fields that may be edited, for the timeline. */
  before: Readonly<Record<string, unknown>>
  /** The ticket's category after the write. */
  category: { id: string; priorityCeiling: number } & CategoryPromise
  /** The changes of status of the present cycle, in order of time: what the clock's pauses follow from. */
  history: readonly StatusChange[]
  /** Whoever would carry it after the write, when that is somebody new. Null: no such staff, or inactive. */
  proposed: ProposedAssignee | null
  /** The best person on 24×7, when the ticket is or becomes an emergency. */
  onCall: { staffId: string; name: string } | null
  /** Whether the present assignee still works here. */
  isAssigneeActive: boolean
}

/** The first of the texts that says anything. */
export const firstWords = (...texts: (string | null | undefined)[]): string | null =>
  texts.find((text) => text?.trim()) ?? null

export function entry(kind: UpdateKind, fields: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    kind,
    visibility: 'resident',
    body: null,
    statusFrom: null,
    statusTo: null,
    holdKind: null,
    assignee: null,
    changes: null,
    isAutomatic: false,
    ...fields,
  }
}

/** The rows and fields of an emergency that the system acknowledges and gives to somebody on call. */
export function autoAssignment(
  ticket: Pick<Ticket, 'status' | 'acknowledgedAt'>,
  onCall: { staffId: string; name: string },
  now: Date,
): TicketPlan {
  const rows: TimelineEntry[] = []
  if (ticket.status === 'submitted') {
    rows.push(
      entry('status', {
        statusFrom: 'submitted',
        statusTo: 'acknowledged',
        body: 'Acknowledged at once: it is an emergency.',
        isAutomatic: true,
      }),
    )
  }
  rows.push(
    entry('assignment', {
      statusFrom: 'acknowledged',
      statusTo: 'assigned',
      assignee: onCall.staffId,
      body: `Assigned to ${onCall.name}, who is on call.`,
      isAutomatic: true,
    }),
  )
  return {
    derived: {
      status: 'assigned',
      acknowledgedAt: ticket.acknowledgedAt ?? now,
      assignedTo: onCall.staffId,
      assignedBy: null,
      assignedAt: now,
    },
    entries: rows,
    happenings: [{ kind: 'ticket.assigned', isAutomatic: true }],
  }
}
