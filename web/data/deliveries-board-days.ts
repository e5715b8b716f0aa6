import type { Payload } from 'payload'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { boardStart, type DayCount, midnightOf } from './deliveries-board'

/** Milliseconds for which the counts of the days before today are shown: hardly anything changes in them any more. */
const EARLIER_FRESH_MS = 5 * 60_000

interface Earlier {
  start: Date
  at: number
  counts: Promise<DayCount[]>
}

const known = new WeakMap<Payload, Earlier>()

/**
 * What was sent on each day of the board, by channel and what became of it, the newest day first. Today is counted anew
 * each time; the days before it at most every five minutes, however many look.
 */
export async function countsByDay(payload: Payload, now: Date): Promise<DayCount[]> {
  const midnight = midnightOf(now)
  const [today, earlier] = await Promise.all([
    countBetween(payload, midnight, null),
    earlierCounts(payload, boardStart(now), midnight, now),
  ])
  return [...today, ...earlier]
}

function earlierCounts(payload: Payload, start: Date, end: Date, now: Date): Promise<DayCount[]> {
  const kept = known.get(payload)
  const isFresh = kept?.start.getTime() === start.getTime() && now.getTime() - kept.at < EARLIER_FRESH_MS
  if (kept && isFresh) return kept.counts
  const counts = countBetween(payload, start, end)
  known.set(payload, { start, at: now.getTime(), counts })
  // A failed count must not be remembered: the next look tries again.
  counts.catch(() => known.delete(payload))
  return counts
}

/** One scan of the index by time. */
async function countBetween(payload: Payload, start: Date, end: Date | null): Promise<DayCount[]> {
  const rows = await onPool(payload).rows<Omit<DayCount, 'count'> & { count: string }>(sql`
    select channel, status, to_char(created_at at time zone ${env.timeZone}, 'YYYY-MM-DD') as day, count(*) as count
    from deliveries
    where created_at >= ${start.toISOString()}::timestamptz ${end ? sql`and created_at < ${end.toISOString()}::timestamptz` : sql``}
    group by 1, 2, 3 order by 3 desc, 1, 2`)
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
