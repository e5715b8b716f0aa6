export const TICKET_STATUSES = [
  'submitted',
  'acknowledged',
  'assigned',
  'in_progress',
  'on_hold',
  'resolved',
  'closed',
  'cancelled',
] as const
export type TicketStatus = (typeof TICKET_STATUSES)[number]

export const TICKET_STATUS_LABELS: Record<TicketStatus, string> = {
  submitted: 'Submitted',
  acknowledged: 'Acknowledged',
  assigned: 'Assigned',
  in_progress: 'In progress',
  on_hold: 'On hold',
  resolved: 'Resolved',
  closed: 'Closed',
  cancelled: 'Cancelled',
}

/** Work is still owed: these make the inbox, and these can be overdue. */
export const OPEN_STATUSES = [
  'submitted',
  'acknowledged',
  'assigned',
  'in_progress',
  'on_hold',
] as const satisfies TicketStatus[]

/** What counts against a technician's workload. */
export const WORKLOAD_STATUSES = ['assigned', 'in_progress'] as const satisfies TicketStatus[]

/** Lowest first: the order is also the order of the database's enum, so that sorting works. */
export const PRIORITIES = ['low', 'medium', 'high', 'emergency'] as const
export type Priority = (typeof PRIORITIES)[number]

export const PRIORITY_LABELS: Record<Priority, string> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  emergency: 'Emergency',
}

/** The other word for the highest priority, from the system this one descends from. */
export const PRIORITY_ALIASES: Record<string, Priority> = { urgent: 'emergency' }

export const TICKET_SCOPES = ['personal', 'community'] as const
export type TicketScope = (typeof TICKET_SCOPES)[number]

export const TICKET_CHANNELS = ['web', 'admin', 'cli', 'phone', 'whatsapp', 'walk_in', 'email'] as const
export type TicketChannel = (typeof TICKET_CHANNELS)[number]

export const UPDATE_KINDS = ['comment', 'status', 'assignment', 'edit', 'system'] as const
export type UpdateKind = (typeof UPDATE_KINDS)[number]

export const UPDATE_VISIBILITIES = ['resident', 'internal'] as const
export type UpdateVisibility = (typeof UPDATE_VISIBILITIES)[number]

/** Lengths in characters. */
export const TITLE_MAX = 200
export const DESCRIPTION_MAX = 5000
export const LOCATION_MAX = 100
export const NOTE_MAX = 5000
/** Photos on a ticket or a comment. */
export const PHOTOS_MAX = 6

/** Tickets in `assigned` and `in_progress` that one person may carry at once. */
export const WORKLOAD_CAP = 10
/** Days after closing in which a ticket may be reopened. */
export const REOPEN_DAYS = 14
/** Days after closing in which it may be rated. */
export const RATING_DAYS = 14
/** Days of silence after which a resolved ticket is closed by the job. */
export const AUTO_CLOSE_DAYS = 7
/** The longest hold, in days. */
export const HOLD_MAX_DAYS = 365
/** Tickets one bulk request may name. */
export const BULK_MAX = 100

export function isOpen(status: TicketStatus): boolean {
  return (OPEN_STATUSES as readonly TicketStatus[]).includes(status)
}

/** 1 for low … 4 for emergency: the scale of a category's `priorityCeiling`. */
export function priorityRank(priority: Priority): number {
  return PRIORITIES.indexOf(priority) + 1
}

/** The lower of what was asked for and the category's ceiling (1–4). */
export function capPriority(requested: Priority, ceiling: number): Priority {
  return PRIORITIES[Math.min(priorityRank(requested), ceiling) - 1] ?? 'low'
}
