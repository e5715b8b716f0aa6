/** What a message is about; preferences are kept by these. */
export const CATEGORIES = [
  'tickets',
  'announcements',
  'bookings',
  'events',
  'listings',
  'account',
  'operations',
] as const
export type NotificationCategory = (typeof CATEGORIES)[number]

/** Lowest first. `emergency` is for safety of life and passes every preference. */
export const URGENCIES = ['normal', 'urgent', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

export const URGENCY_LABELS: Record<Urgency, string> = {
  normal: 'Normal',
  urgent: 'Urgent',
  emergency: 'Emergency',
}

/** The ways out of the house. In-app is no channel: the notification itself is that message. */
export const CHANNELS = ['email', 'sms', 'push'] as const
export type DeliveryChannel = (typeof CHANNELS)[number]

export const DELIVERY_STATUSES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'suppressed',
  'unknown',
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export const LANGUAGES = ['en', 'hi'] as const
export type Language = (typeof LANGUAGES)[number]

/** Characters of another person's words that a message repeats; the page has the rest. */
export const QUOTE_MAX = 200

/** Characters of a name that a title has room for. */
export const NAME_MAX = 50
