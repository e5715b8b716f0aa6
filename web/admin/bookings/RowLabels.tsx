'use client'

import { useRowLabel } from '@payloadcms/ui'
import type { FeeTier, OpeningHours, RefundTier } from '@/domain/bookings/facility'
import { WEEKDAY_LABELS } from '@/domain/bookings/words'
import { formatPaise } from '@/domain/money'

/** `Monday 08:00 to 23:00`: an opening without unfolding it. */
export function OpeningLabel() {
  const { day, opens, closes } = useRowLabel<Partial<OpeningHours>>().data
  if (!day) return 'New opening'
  return `${WEEKDAY_LABELS[day]} ${opens ?? '…'} to ${closes ?? '…'}`
}

/** `Saturday, Sunday, 18:00 to 22:00: ₹750.00 an hour`: what a fee is and when. */
export function FeeLabel() {
  const { days, from, to, paisePerHour, paisePerNight } = useRowLabel<Partial<FeeTier>>().data
  const when = days?.length ? days.map((day) => WEEKDAY_LABELS[day]).join(', ') : 'Every day'
  const hours = from || to ? `, ${from || '00:00'} to ${to || '24:00'}` : ''
  const prices = [
    ...(paisePerHour ? [`${formatPaise(paisePerHour)} an hour`] : []),
    ...(paisePerNight ? [`${formatPaise(paisePerNight)} a night`] : []),
  ]
  return `${when}${hours}: ${prices.join(', ') || 'free'}`
}

/** `48 hours before: 100 %` */
export function RefundLabel() {
  const { hoursBefore, percent } = useRowLabel<Partial<RefundTier>>().data
  if (hoursBefore === undefined && percent === undefined) return 'New refund'
  return `${hoursBefore ?? '…'} hours before the start: ${percent ?? '…'} % of the fee`
}
