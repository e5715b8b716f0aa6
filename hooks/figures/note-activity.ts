import type { BasePayload } from 'payload'
import { type LocalDate, localDate, localDaySpan } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'

/** Whom this process has noted on one local day of the estate: from its first instant, up to the next day's. */
interface Day {
  date: LocalDate
  start: number
  end: number
  seen: Set<string>
}

const days = new WeakMap<BasePayload, Day>()

/**
 * Notes that an account was used on a local day, once whatever else they do on it: further calls are one look into memory.
 * Written apart from any transaction of the request, which may read only or come to nothing; a failure is logged, and the
 * next request tries again. Resolves when it is written or has failed, and never rejects: requests need not wait for it.
 */
export function noteActivity(payload: BasePayload, userId: string, now: Date): Promise<void> {
  const day = dayAt(payload, now)
  if (day.seen.has(userId)) return Promise.resolve()
  day.seen.add(userId)
  return write(payload, userId, day.date).catch((error: unknown) => {
    day.seen.delete(userId)
    payload.logger.warn({ err: error }, 'A day of use was not noted.')
  })
}

function dayAt(payload: BasePayload, now: Date): Day {
  const known = days.get(payload)
  const at = now.getTime()
  if (known && at >= known.start && at < known.end) return known
  const date = localDate(now, env.timeZone)
  const span = localDaySpan(date, date, env.timeZone)
  const day = {
    date,
    start: span?.start.getTime() ?? at,
    end: span?.end.getTime() ?? at,
    seen: new Set<string>(),
  }
  days.set(payload, day)
  return day
}

/** Other processes may have noted the same: the row is there once. */
async function write(payload: BasePayload, userId: string, date: LocalDate): Promise<void> {
  await onPool(payload).rows(sql`
    insert into activity_days (user_id, date) values (${userId}, ${date}) on conflict (date, user_id) do nothing`)
}
