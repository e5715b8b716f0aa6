import type { CommitteeRole, ResidentType } from '../domain/actor'
import type { AnnouncementStatus } from '../domain/announcements/words'
import type { DeliveryChannel, Urgency } from '../domain/notifications/words'
import type { LedgerKind } from '../domain/sla/ledger-lines'
import type { HoldKind } from '../domain/sla/words'
import type { StaffRole } from '../domain/staff'
import type {
  Priority,
  TicketChannel,
  TicketScope,
  TicketStatus,
  UpdateKind,
  UpdateVisibility,
} from '../domain/tickets/words'

/** A list in its envelope. */
export interface List<T> {
  docs: T[]
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  [more: string]: unknown
}

export interface Written<T> {
  doc: T
  message?: string
}

/** A relationship: the id at depth 0, the document at depth 1, nothing when empty or not for these eyes. */
export type Reference<T> = string | T | null | undefined

/** The referred document, when the answer holds it. */
export function document<T extends object>(reference: Reference<T>): T | null {
  return typeof reference === 'object' ? (reference ?? null) : null
}

export interface User {
  id: string
  name?: string
  email?: string
}

export interface SignedIn extends User {
  resident: Reference<Resident>
  staff: Reference<Staff>
  powers?: string[]
}

export interface Flat {
  id: string
  number: string
}

export interface Resident {
  id: string
  name?: string
  email?: string | null
  flat?: Reference<Flat>
  residentType?: ResidentType
  phone?: string | null
  committeeRole?: CommitteeRole | null
  moveOutDate?: string | null
  verified?: boolean | null
}

export interface Category {
  id: string
  name: string
}

export interface Staff {
  id: string
  employeeId: string
  name: string
  staffRole?: StaffRole
  department?: string | null
  phone?: string | null
  isAvailable24x7?: boolean
  isActive?: boolean
}

export interface Ticket {
  id: string
  number: string
  title: string
  description?: string
  status: TicketStatus
  priority: Priority
  requestedPriority?: Priority
  scope?: TicketScope
  channel?: TicketChannel
  category?: Reference<Category>
  flat?: Reference<Flat>
  location?: string | null
  resident?: Reference<Resident>
  assignedTo?: Reference<Staff>
  photos?: unknown[]
  acknowledgeDue?: string | null
  resolveDue?: string | null
  resolution?: string | null
  holdReason?: string | null
  heldUntil?: string | null
  holdKind?: HoldKind | null
  cycle?: number
  heldFrom?: TicketStatus | null
  cancelReason?: string | null
  residentRating?: number | null
  residentFeedback?: string | null
  reopenCount?: number
  estimatedCostPaise?: number | null
  actualCostPaise?: number | null
  overdue?: boolean
  createdAt: string
  updatedAt: string
}

/** How one promise of a ticket stands, as the server answers it. */
export interface ClockState {
  due: string | null
  metAt: string | null
  missedAt: string | null
  allowedMinutes: number
}

export interface TicketClock {
  acknowledge: ClockState
  resolve: ClockState & { usedMinutes: number; isPaused: boolean }
  cycle: number
  ledger: LedgerLine[]
}

export interface LedgerLine {
  at: string
  kind: LedgerKind
  minutes?: number
  holdKind?: HoldKind
  text: string
}

export interface TicketUpdate {
  id: string
  kind: UpdateKind
  visibility?: UpdateVisibility
  body?: string | null
  statusFrom?: TicketStatus | null
  statusTo?: TicketStatus | null
  author?: Reference<User>
  createdAt: string
}

export interface AnnouncementCategory extends Category {
  defaultUrgency?: Urgency
}

/** Who is told, as the server stores it: only what was chosen. */
export interface Audience {
  everyone?: boolean
  blocks?: string[]
  residentTypes?: string[]
  committee?: boolean
  staff?: boolean
}

export interface Announcement {
  id: string
  number: string
  title: string
  body?: string
  status: AnnouncementStatus
  category?: Reference<AnnouncementCategory>
  urgency: Urgency
  audience?: Audience | null
  attachments?: unknown[] | null
  requiresAcknowledgement?: boolean
  pinned?: boolean
  commentsLocked?: boolean
  publishAt?: string | null
  validUntil?: string | null
  supersedes?: Reference<{ id: string; number?: string }>
  author?: Reference<User>
  publishedAt?: string | null
  withdrawnAt?: string | null
  recipientCount?: number | null
  createdAt: string
  updatedAt: string
}

/** How many an audience is now. */
export interface AudienceSize {
  recipients: number
  flats: number
}

/** How the unread were reminded. */
export interface Reminded {
  unread: number
  byChannel: Record<DeliveryChannel, number>
  /** Who can be told at the door alone. */
  withoutChannel: number
  /** Before this instant nobody is reminded again. */
  nextAt: string | null
}
