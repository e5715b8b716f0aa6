import type { HoldKind } from '../sla/words'
import type { Priority, TicketChannel, TicketScope, TicketStatus } from './words'

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
