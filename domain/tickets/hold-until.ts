import { DateTime } from 'luxon'
import { fromLocalTime } from '../time'

/** How long a job waits, as somebody on the stairs says it. */
export const HOLD_CHOICES = ['tomorrow', 'three_days', 'date'] as const
export type HoldChoice = (typeof HOLD_CHOICES)[number]

/** The hour at which a day's work begins, local. */
const MORNING_HOUR = 9
const DAYS: Record<Exclude<HoldChoice, 'date'>, number> = { tomorrow: 1, three_days: 3 }

/**
 * The instant that a choice means in the estate's zone: in the morning of that day, or what stands in `localTime`
 * (`YYYY-MM-DDTHH:mm`). Null when nothing was chosen or the time is none.
 */
export function holdUntil(choice: string, localTime: string, now: Date, zone: string): Date | null {
  if (choice === 'date') return fromLocalTime(localTime, zone)
  if (choice !== 'tomorrow' && choice !== 'three_days') return null
  const day = DateTime.fromJSDate(now, { zone }).plus({ days: DAYS[choice] })
  return day.set({ hour: MORNING_HOUR, minute: 0, second: 0, millisecond: 0 }).toJSDate()
}
