import { DateTime } from 'luxon'
import { createTask, parse } from 'node-cron'

/** No schedule pauses for longer than a month. */
const LONGEST_PAUSE_DAYS = 32

/**
 * The last instant at or before `now` at which a cron expression of five fields was due in the zone. Null when there was
 * none in the last month.
 */
export function latestTick(schedule: string, now: Date, zone: string): Date | null {
  const { hour, minute } = parse(schedule)
  const task = createTask(schedule, () => undefined, { timezone: zone })
  const today = DateTime.fromJSDate(now, { zone }).startOf('day')
  for (let days = 0; days < LONGEST_PAUSE_DAYS; days++) {
    const day = today.minus({ days })
    for (const h of hour.toReversed()) {
      for (const m of minute.toReversed()) {
        const tick = day.set({ hour: h, minute: m }).toJSDate()
        if (tick <= now && task.match(tick)) return tick
      }
    }
  }
  return null
}
