import { sendingStartsAt } from '@/domain/announcements/announcement'
import { DELIVERY_PRIORITY, type DeliveryChannel, type Message, RETRIES_MAX } from '@/domain/notifications'
import type { Row } from '../../seed/insert'
import type { World } from '../history/world'

/** Seconds from the moment it may go out to its leaving. */
const SENT_SECONDS = [2, 40] as const
const REPORTED_SECONDS = [2, 25] as const
const RETRIED_SECONDS = 60 + 120 + 240
/** Of a hundred SMS. */
const SMS_FAILING = 0.025
const SMS_REPORTED = 0.93

const MAILBOX_GONE = '550 5.1.1 No such mailbox here'
const SMS_FAILURES: readonly (readonly [string, boolean])[] = [
  ['Twilio 21211: The number is not a valid phone number', false],
  ['Twilio 21610: The recipient has opted out of messages', false],
  ['Twilio 30003: The handset cannot be reached', true],
]

/** A delivery of the demo: long over, mostly well. */
export interface Delivered {
  notification: string
  message: Message
  channel: DeliveryChannel
  /** When the happening was. */
  at: Date
  /** The mailbox is known to take nothing. */
  bounces: boolean
}

/** As it is stored. */
export function deliveryRow(world: World, { notification, message, channel, at, bounces }: Delivered): Row {
  const { dice } = world
  const id = dice.uuid()
  const start = message.kind === 'announcement.published' ? sendingStartsAt(message, at) : at
  const sentAt = after(start, dice.between(...SENT_SECONDS))
  const reportedAt = after(sentAt, dice.between(...REPORTED_SECONDS))
  const [reason, isTransient] = failureOf(world, channel, bounces)
  const isReported = channel === 'sms' && dice.chance(SMS_REPORTED) && !reason
  const endedAt = isTransient ? after(sentAt, RETRIED_SECONDS) : isReported ? reportedAt : sentAt
  return {
    id,
    notification_id: notification,
    recipient_id: message.recipientId,
    priority: DELIVERY_PRIORITY[message.urgency],
    channel,
    status: reason ? 'failed' : isReported ? 'delivered' : 'sent',
    attempts: isTransient ? RETRIES_MAX + 1 : 1,
    error: reason,
    sending_at: null,
    sent_at: reason ? null : sentAt,
    delivered_at: isReported ? reportedAt : null,
    provider_id: reason ? null : providerId(id, channel),
    created_at: at,
    updated_at: endedAt,
  }
}

/** Why it failed and whether it was tried again; no reason when it did not. */
function failureOf({ dice }: World, channel: DeliveryChannel, bounces: boolean): [string | null, boolean] {
  if (channel === 'email') return bounces ? [MAILBOX_GONE, false] : [null, false]
  const [reason, isTransient] = dice.pick(SMS_FAILURES)
  return dice.chance(SMS_FAILING) ? [reason, isTransient] : [null, false]
}

function providerId(id: string, channel: DeliveryChannel): string {
  return channel === 'email' ? `<${id}@khaki.example>` : `SM${id.replaceAll('-', '')}`
}

function after(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + Math.round(seconds * 1000))
}
