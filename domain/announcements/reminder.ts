import { allows, isUnrefusable, type Preferences } from '../notifications'
import type { Matter } from '../notifications/channels'
import type { DeliveryChannel, Urgency } from '../notifications/words'
import { addHours } from '../time'
import { conflict } from '../violations'
import { type Announcement, sendingStartsAt } from './announcement'

/** Hours that lie between two reminders of one announcement: people are reminded, not worn down. */
const REMINDER_PAUSE_HOURS = 12

/** The ways to remind somebody, the gentlest first. */
export const REMINDER_CHANNELS = ['email', 'push', 'sms'] as const satisfies DeliveryChannel[]

/** The ways in which somebody can be reached. */
export interface Ways {
  hasEmail: boolean
  hasPush: boolean
  hasPhone: boolean
}

/**
 * The next channel up for somebody who has not read: the first by which they can be reached, that they allow, and that this
 * message has not taken yet. Null where there is none left. A reminder by SMS goes to whoever allows it, whatever the
 * urgency: a person decided to remind. What they have refused stays refused, except in an emergency.
 */
export function nextChannel(
  matter: Matter,
  ways: Ways,
  preferences: Preferences,
  tried: readonly DeliveryChannel[],
): DeliveryChannel | null {
  const isForced = isUnrefusable(matter)
  if (!isForced && isRefused(matter.urgency, preferences)) return null
  const next = REMINDER_CHANNELS.find(
    (channel) =>
      canReach(ways, channel) &&
      !tried.includes(channel) &&
      (isForced || allows(preferences, matter.category, channel)),
  )
  return next ?? null
}

const isRefused = (urgency: Urgency, { muted, urgentOnly }: Preferences): boolean =>
  muted || (urgentOnly && urgency === 'normal')

function canReach({ hasEmail, hasPush, hasPhone }: Ways, channel: DeliveryChannel): boolean {
  return { email: hasEmail, push: hasPush, sms: hasPhone }[channel]
}

/** When the unread may be reminded again; null when at once. Reminders of an earlier publication do not count. */
export function nextReminderAt(lastReminderAt: Date | null, now: Date): Date | null {
  const next = lastReminderAt && addHours(lastReminderAt, REMINDER_PAUSE_HOURS)
  return next && next > now ? next : null
}

/** Why the unread cannot be reminded of an announcement now, by the code of the refusal; null when they can. */
export function reminderObstacle(
  announcement: Pick<Announcement, 'status' | 'validUntil' | 'publishedAt' | 'urgency'>,
  now: Date,
): 'not_published' | 'withdrawn' | 'validity_over' | 'just_published' | null {
  const { status, validUntil, publishedAt } = announcement
  if (status === 'withdrawn') return 'withdrawn'
  if (status !== 'published' || !publishedAt) return 'not_published'
  if (validUntil && validUntil <= now) return 'validity_over'
  return now < sendingStartsAt(announcement, publishedAt) ? 'just_published' : null
}

const OBSTACLES = {
  not_published: 'It has not been published.',
  withdrawn: 'It was withdrawn.',
  validity_over: 'It no longer holds.',
  just_published: 'It has only just been published.',
} as const

/**
 * @throws RuleViolation 409 `not_published`, `withdrawn`, `validity_over`, `just_published`; `reminded_lately` with
 * `details.nextAt`.
 */
export function requireReminder(
  announcement: Parameters<typeof reminderObstacle>[0],
  lastReminderAt: Date | null,
  now: Date,
): void {
  const obstacle = reminderObstacle(announcement, now)
  if (obstacle) throw conflict(obstacle, OBSTACLES[obstacle])
  const nextAt = nextReminderAt(lastReminderAt, now)
  if (!nextAt) return
  throw conflict('reminded_lately', `They have been reminded in the last ${REMINDER_PAUSE_HOURS} hours.`, {
    nextAt: nextAt.toISOString(),
  })
}
