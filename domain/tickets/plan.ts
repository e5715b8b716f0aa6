import type { StatusChange } from '../sla/clock'
import type { CategoryPromise, SlaPolicy } from '../sla/policy'
import type { Clock, HoldKind } from '../sla/words'
import type { TicketHappening } from './happening'
import type { TimelineEntry } from './timeline-entry'
import type { Priority, TicketStatus } from './words'

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

/** What is known of the world when a write is planned. */
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
