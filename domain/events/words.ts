export const EVENT_TYPES = ['meeting', 'maintenance', 'social', 'festival', 'other'] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** What people call them, in the admin panel as on the site. */
export const EVENT_TYPE_LABELS: Record<EventType, string> = {
  meeting: 'Meeting',
  maintenance: 'Maintenance',
  social: 'Get-together',
  festival: 'Festival',
  other: 'Other',
}

export const EVENT_STATUSES = ['draft', 'published', 'cancelled', 'completed'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

export const EVENT_STATUS_LABELS: Record<EventStatus, string> = {
  draft: 'Draft',
  published: 'Published',
  cancelled: 'Cancelled',
  completed: 'Over',
}

export const RSVP_RESPONSES = ['yes', 'no', 'maybe'] as const
export type RsvpResponse = (typeof RSVP_RESPONSES)[number]

/** What an answer comes to: a party that has its places, one that waits for them, and neither. */
export const RSVP_STANDINGS = ['going', 'waitlisted', 'none'] as const
export type RsvpStanding = (typeof RSVP_STANDINGS)[number]

/** Characters. */
export const TITLE_MAX = 200
export const DESCRIPTION_MAX = 5_000
export const LOCATION_MAX = 200
export const COMMENT_MAX = 500
export const NOTE_MAX = 500
export const FEEDBACK_MAX = 2_000
export const NAME_MAX = 100

/** Heads. The largest event that is taken in, and the largest party beside whoever answers. */
export const CAPACITY_MAX = 100_000
export const GUESTS_MAX = 50
/** Guests that somebody may bring where an event says nothing. */
export const DEFAULT_MAX_GUESTS = 4
/** Heads that are counted in at once by a walk-in. */
export const WALK_IN_MAX = 50

export const RATING_MIN = 1
export const RATING_MAX = 5

/** Days. The longest event: a festival of ten days, and some to build it up. */
export const EVENT_DAYS_MAX = 14
/** Days from now to the furthest start: five years. */
export const EVENT_AHEAD_DAYS_MAX = 1827

/** Hours before the start from which people are checked in. */
export const CHECK_IN_OPENS_HOURS = 2
