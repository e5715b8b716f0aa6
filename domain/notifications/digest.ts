import { DateTime } from 'luxon'
import { isUnrefusable, type Matter } from './channels'
import { type Preferences, quietUntil } from './preferences'
import type { DeliveryChannel } from './words'

/** Hour of the day at which a digest goes out, in its recipient's zone. */
export const DIGEST_HOUR = 8

/**
 * When the digest goes out that a message waits for by `channel`; null for what goes by itself. Only e-mails of normal
 * urgency that somebody may refuse are gathered. The zone is that of the recipient's quiet hours, else the estate's; a
 * digest that would fall into the quiet hours goes out at their end.
 */
export function digestDueAt(
  matter: Matter,
  channel: DeliveryChannel,
  preferences: Preferences,
  now: Date,
  estateZone: string,
): Date | null {
  const isGathered = channel === 'email' && matter.urgency === 'normal' && !isUnrefusable(matter)
  if (preferences.digest !== 'daily' || !isGathered) return null
  const due = nextDigest(now, preferences.quietHours?.timeZone ?? estateZone)
  return quietUntil(preferences, due) ?? due
}

/** The first digest hour after `now` by the zone's calendar. */
function nextDigest(now: Date, zone: string): Date {
  const local = DateTime.fromJSDate(now, { zone })
  const today = local.set({ hour: DIGEST_HOUR, minute: 0, second: 0, millisecond: 0 })
  return (today > local ? today : today.plus({ days: 1 })).toJSDate()
}
