import type { HoldKind } from '../sla/words'
import type { TicketStatus, UpdateKind, UpdateVisibility } from './words'

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

/** A row that residents see, empty but for what is given. */
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
