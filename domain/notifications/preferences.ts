import { DateTime } from 'luxon'
import type { DeliveryChannel, NotificationCategory } from './words'

/** A span of each day in which nothing but emergencies comes, `HH:MM` to `HH:MM`. It may cross midnight. */
export interface QuietHours {
  from: string
  /** The first minute that is loud again. */
  to: string
  /** IANA zone that the two are read in. */
  timeZone: string
}

/** `daily` gathers the ordinary e-mails of a day into one (digest.ts). */
export const DIGESTS = ['off', 'daily'] as const
export type Digest = (typeof DIGESTS)[number]

export type ChannelChoices = Record<DeliveryChannel, boolean>

/** What somebody chose to be told beside the site, and when. The site itself always tells. */
export interface Preferences {
  /** Nothing but emergencies and the mails of one's own account. */
  muted: boolean
  /** Nothing of normal urgency. */
  urgentOnly: boolean
  quietHours: QuietHours | null
  digest: Digest
  channels: ChannelChoices
  /** Only what was chosen: where a category says nothing, its channel decides. */
  categories: Partial<Record<NotificationCategory, Partial<ChannelChoices>>>
}

/** The estate's default: every way there is. Push is true for everybody, and leads only to browsers that somebody let us knock at. */
export const CHANNEL_DEFAULTS: ChannelChoices = { email: true, sms: true, push: true }

/** Whoever has chosen nothing. */
export const DEFAULT_PREFERENCES: Preferences = {
  muted: false,
  urgentOnly: false,
  quietHours: null,
  digest: 'off',
  channels: CHANNEL_DEFAULTS,
  categories: {},
}

/** Categories that something is told in now: what a page offers to choose from. */
export const OFFERED_CATEGORIES = [
  'announcements',
  'tickets',
  'bookings',
  'events',
  'listings',
  'account',
] as const satisfies NotificationCategory[]

/** Whether a category may take a channel: the category's own choice, else the channel's. */
export function allows(
  preferences: Preferences,
  category: NotificationCategory,
  channel: DeliveryChannel,
): boolean {
  return preferences.categories[category]?.[channel] ?? preferences.channels[channel]
}

/** When the quiet time that holds at `now` ends; null when it is not quiet. */
export function quietUntil({ quietHours }: Preferences, now: Date): Date | null {
  if (!quietHours) return null
  const local = DateTime.fromJSDate(now, { zone: quietHours.timeZone })
  const minute = local.hour * 60 + local.minute
  const [from, to] = [minuteOf(quietHours.from), minuteOf(quietHours.to)]
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to
  if (!isQuiet) return null
  // By the calendar and not by adding hours: the night on which clocks are set is shorter or longer.
  const day = minute < to ? local : local.plus({ days: 1 })
  return day.set({ hour: Math.floor(to / 60), minute: to % 60, second: 0, millisecond: 0 }).toJSDate()
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
