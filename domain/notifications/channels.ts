import type { HappeningKind } from './happening'
import { allows, type Preferences, quietUntil } from './preferences'
import type { DeliveryChannel, NotificationCategory, Urgency } from './words'

/** How somebody can be reached outside the site. */
export interface Contact {
  hasEmail: boolean
  hasPhone: boolean
  /** Some browser of theirs takes push messages. */
  hasPush: boolean
}

/** What a message is, as far as its ways out of the house go. */
export interface Matter {
  kind: HappeningKind
  category: NotificationCategory
  urgency: Urgency
}

/**
 * Somebody waits at the sign-in for these, or is to be kept from it: no choice and no quiet time holds them back. Links among
 * them open the account, so that they are not shown on a device that happens to be signed in.
 */
const OWN_ACCOUNT: readonly string[] = [
  'account.invited',
  'account.verified',
  'account.moving_out',
  'account.password_reset',
]

/** Whether a message comes whatever somebody chose: an emergency, or a mail of their own account. */
export function isUnrefusable({ kind, urgency }: { kind: string; urgency: Urgency }): boolean {
  return urgency === 'emergency' || isOfOwnAccount(kind)
}

const isOfOwnAccount = (kind: string): boolean => OWN_ACCOUNT.includes(kind)

/**
 * The channels a message takes beside the site itself. A global mute wins; then the category's choice of a channel;
 * then the channel's; then the estate's default, which is e-mail and push for all, and SMS too when it is urgent.
 */
export function channelsFor(matter: Matter, contact: Contact, preferences: Preferences): DeliveryChannel[] {
  const channels = defaultChannels(matter, contact)
  if (isUnrefusable(matter)) return channels
  if (preferences.muted || (preferences.urgentOnly && matter.urgency === 'normal')) return []
  return channels.filter((channel) => allows(preferences, matter.category, channel))
}

function defaultChannels(
  { kind, urgency }: Matter,
  { hasEmail, hasPhone, hasPush }: Contact,
): DeliveryChannel[] {
  const channels: DeliveryChannel[] = []
  if (hasEmail) channels.push('email')
  if (hasPhone && urgency !== 'normal') channels.push('sms')
  if (hasPush && !isOfOwnAccount(kind)) channels.push('push')
  return channels
}

/** Before which instant a message is not sent, because its recipient's time is quiet; null for at once. */
export function deferredUntil(matter: Matter, preferences: Preferences, now: Date): Date | null {
  return isUnrefusable(matter) ? null : quietUntil(preferences, now)
}
