import { DateTime, Duration } from 'luxon'
import { usage } from './failures'

const FROM_NOW = /^\+?(\d{1,4})\s*(m|h|d|w)$/
const UNITS = { m: 'minutes', h: 'hours', d: 'days', w: 'weeks' } as const

/**
 * The instant that is meant: `30m`, `4h`, `3d`, `2w` from now, `2026-12-01`, `2026-12-01 09:30`, or ISO 8601 with an offset.
 * Dates and times without an offset are in `zone`; a date alone is its first instant.
 * @throws CliFailure (usage)
 */
export function instantOf(text: string, now: Date, zone: string, flag: string): Date {
  const fromNow = FROM_NOW.exec(text.trim().toLowerCase())
  if (fromNow) {
    const unit = UNITS[fromNow[2] as keyof typeof UNITS]
    return DateTime.fromJSDate(now, { zone })
      .plus(Duration.fromObject({ [unit]: Number(fromNow[1]) }))
      .toJSDate()
  }
  const instant = DateTime.fromISO(text.trim().replace(' ', 'T'), { zone })
  if (instant.isValid && /^\d{4}-/.test(text.trim())) return instant.toJSDate()
  throw usage(`${flag} takes 30m, 4h, 3d, 2w, 2026-12-01 or “2026-12-01 09:30”; “${text}” is none of them.`)
}
