import type { Words } from '@/web/i18n/words'

const HOURS_A_DAY = 24
const MINUTES_AN_HOUR = 60
/** From here on a span is told in days. */
const DAYS_FROM = 2 * HOURS_A_DAY

/** A span after publishing as somebody says it: `40 minutes`, `5 hours`, `3 days`. */
export function after(hours: number, t: Words): string {
  if (hours < 1) return t('reach.course.minutes', { count: Math.round(hours * MINUTES_AN_HOUR) })
  if (hours <= DAYS_FROM) return t('reach.course.hours', { count: Math.floor(hours) })
  return t('reach.course.days', { count: Math.floor(hours / HOURS_A_DAY) })
}
