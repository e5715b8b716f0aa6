import type { Words } from '@/web/i18n/words'

const HOUR_MINUTES = 60
const DAY_MINUTES = 24 * HOUR_MINUTES
/** From here on days say more than hours. */
const HOURS_SHOWN = 48

/** `45 min`, `2 h 10 min`, `3 days 4 h`: whole minutes in the two units that matter. */
export function spanWords(minutes: number, t: Words): string {
  const whole = Math.max(0, Math.round(minutes))
  const isLong = whole >= HOURS_SHOWN * HOUR_MINUTES
  const days = isLong ? Math.floor(whole / DAY_MINUTES) : 0
  const hours = Math.floor((whole - days * DAY_MINUTES) / HOUR_MINUTES)
  const rest = isLong ? 0 : whole % HOUR_MINUTES
  const parts = [
    days > 0 ? t('ticket.promise.days', { count: days }) : null,
    hours > 0 ? t('ticket.promise.hours', { count: hours }) : null,
    rest > 0 || whole === 0 ? t('ticket.promise.minutes', { count: rest }) : null,
  ]
  return parts.filter(Boolean).join(' ')
}
