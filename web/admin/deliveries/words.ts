import {
  DELIVERY_PRIORITY,
  type DeliveryChannel,
  type DeliveryStatus,
  URGENCIES,
  type Urgency,
} from '@/domain/notifications'

export const CHANNEL_LABELS: Record<DeliveryChannel, string> = { email: 'E-mail', sms: 'SMS', push: 'Push' }

export const DELIVERY_LABELS: Record<DeliveryStatus, string> = {
  queued: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  delivered: 'Delivered',
  failed: 'Failed',
  suppressed: 'Not sent',
  unknown: 'Perhaps sent',
}

/** Where the board stands in the panel. */
export const BOARD_PATH = '/admin/deliveries-board'

/** The urgency that a stored priority is. */
export function urgencyOf(priority: number): Urgency {
  return URGENCIES.find((urgency) => DELIVERY_PRIORITY[urgency] === priority) ?? 'normal'
}

const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES

/** `12 min`, `3 h 5 min`, `2 days`: how long something waits already. */
export function ageInWords(since: Date, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS))
  if (minutes === 0) return 'less than a minute'
  if (minutes < HOUR_MINUTES) return `${minutes} min`
  if (minutes < DAY_MINUTES) return `${Math.floor(minutes / HOUR_MINUTES)} h ${minutes % HOUR_MINUTES} min`
  const days = Math.floor(minutes / DAY_MINUTES)
  return days === 1 ? '1 day' : `${days} days`
}
