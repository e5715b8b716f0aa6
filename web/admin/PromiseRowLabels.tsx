'use client'

import { useRowLabel } from '@payloadcms/ui'
import { PRIORITY_LABELS, type Priority } from '@/domain/tickets/words'

/** `2026-08-15 Independence Day`: a holiday without unfolding it. */
export function HolidayLabel() {
  const { date, name } = useRowLabel<{ date?: string; name?: string }>().data
  return [date, name].filter(Boolean).join(' ') || 'New holiday'
}

interface PromiseRow {
  priority?: Priority
  acknowledgeHours?: number | null
  resolveHours?: number | null
}

/** `High: acknowledge 1 h, resolve 3 h`: what a category promises for one priority. */
export function PromiseLabel() {
  const { priority, acknowledgeHours, resolveHours } = useRowLabel<PromiseRow>().data
  if (!priority) return 'New time'
  const times = [
    ...(acknowledgeHours ? [`acknowledge ${acknowledgeHours} h`] : []),
    ...(resolveHours ? [`resolve ${resolveHours} h`] : []),
  ]
  return `${PRIORITY_LABELS[priority]}: ${times.join(', ') || 'as usual'}`
}
