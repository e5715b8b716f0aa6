import type { SQL } from 'drizzle-orm'
import { nextChannel } from '@/domain/announcements/reminder'
import { type DeliveryChannel, deferredUntil, type Urgency } from '@/domain/notifications'
import { belongsHere } from '@/server/audience'
import type { Likes } from '@/server/bulk-deliveries'
import { CONTACT_PROFILE, type ContactProfile, readersOf } from '@/server/contact-profiles'
import { sql } from '@/server/database'
import { preferencesOfRow } from '@/server/preference-rows'

/** Of what somebody is reminded. */
export interface Target {
  id: string
  /** What its in-app messages are found by. */
  happening: string
  urgency: Urgency
}

/** What decides how somebody is reminded: how they are told, what was tried, and whether they still belong here. */
export interface UnreadProfile {
  contact: ContactProfile
  belongs: boolean
  tried: DeliveryChannel[]
}

/** How those of a profile are reminded; by no channel, they can be told at the door alone. */
export interface ReminderWay extends Likes<UnreadProfile> {
  channel: DeliveryChannel | null
  notBefore: Date
}

/**
 * `notification, recipient, profile` of everybody who has not read: those among the readers of the message whose frozen
 * receipt is empty.
 */
export const unreadOf = ({ id, happening }: Target, now: Date): SQL => sql`
  select n.id as notification, u.id as recipient, jsonb_build_object(
    'contact', ${CONTACT_PROFILE},
    'belongs', ${belongsHere(now)},
    'tried', (select coalesce(jsonb_agg(d.channel order by d.channel), '[]') from deliveries d
      where d.notification_id = n.id)) as profile
  ${readersOf(happening)}
    and exists (select 1 from receipts q
      where q.announcement_id = ${id} and q.user_id = n.recipient_id and q.read_at is null)`

/** Whoever has left the estate is sent nothing more. */
export function reminderWay(likes: Likes<UnreadProfile>, { urgency }: Target, now: Date): ReminderWay {
  const { contact, belongs, tried } = likes.profile
  const matter = { kind: 'announcement.published', category: 'announcements', urgency } as const
  const preferences = preferencesOfRow(contact.preferences)
  const channel = belongs ? nextChannel(matter, contact, preferences, tried) : null
  return { ...likes, channel, notBefore: deferredUntil(matter, preferences, now) ?? now }
}
