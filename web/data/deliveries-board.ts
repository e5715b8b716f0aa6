import type { Payload } from 'payload'
import type { DeliveryChannel, DeliveryStatus } from '@/domain/notifications'
import { addDays, localDate, localDaySpan } from '@/domain/time'
import { onPool, sql } from '@/server/database'
import { env } from '@/server/env'
import { storedInstant } from '@/server/stored-instant'

/** Days that the board looks back, today included. */
export const BOARD_DAYS = 14
/** Reasons that the board tells apart; the rest of what failed is in the list below them. */
const REASONS_MAX = 30

/** People named for each reason. */
const EXAMPLES = 3

export interface DayCount {
  channel: DeliveryChannel
  /** The estate's local date. */
  day: string
  status: DeliveryStatus
  count: number
}

export interface FailureGroup {
  channel: DeliveryChannel
  status: 'failed' | 'unknown'
  error: string | null
  count: number
  /** To how many people. */
  people: number
  newestAt: Date
  /** The people whom the newest were for, each once. */
  newestNames: string[]
}

export interface QueueLine {
  channel: DeliveryChannel
  /** What its urgency is worth (domain/notifications/delivery.ts). */
  priority: number
  /** May go this moment. */
  due: number
  /** Wait because their provider cannot be reached. */
  held: number
  /** Wait for their next attempt. */
  retrying: number
  /** Wait for the end of quiet hours, of a limit, or of the time in which they may be taken back. */
  deferred: number
  /** Wait for somebody's daily mail. */
  digest: number
  sending: number
  oldestDueAt: Date | null
  heldSince: Date | null
}

/** The first instant that the board counts: a midnight of the estate. */
export const boardStart = (now: Date): Date => midnightOf(addDays(now, 1 - BOARD_DAYS))

/** The first instant of the estate's day that holds `instant`. */
export function midnightOf(instant: Date): Date {
  const day = localDate(instant, env.timeZone)
  return localDaySpan(day, day, env.timeZone)?.start ?? instant
}

/** What did not arrive, or may not have, by reason: the most frequent first. */
export async function failureGroups(payload: Payload, now: Date): Promise<FailureGroup[]> {
  const rows = await onPool(payload).rows<Record<string, unknown>>(sql`
    with each as (
      select channel, status, error, recipient_id, count(*) as count, max(created_at) as newest_at
      from deliveries
      where status in ('failed', 'unknown') and created_at >= ${boardStart(now).toISOString()}::timestamptz
      group by channel, status, error, recipient_id),
    fallen as (
      select channel, status, error, recipient_id, newest_at, sum(count) over reason as count, count(*) over reason as people,
        row_number() over (reason order by newest_at desc, recipient_id) as place
      from each window reason as (partition by channel, status, error))
    select channel, status, error, count, people, max(f.newest_at) as newest_at, array_agg(u.name order by place) as names
    from fallen f join users u on u.id = f.recipient_id
    where place <= ${EXAMPLES}
    group by channel, status, error, count, people
    order by count desc, newest_at desc limit ${REASONS_MAX}`)
  return rows.map((row) => ({
    channel: row.channel as DeliveryChannel,
    status: row.status as FailureGroup['status'],
    error: row.error as string | null,
    count: Number(row.count),
    people: Number(row.people),
    newestAt: new Date(row.newest_at as string),
    newestNames: row.names as string[],
  }))
}

/** What waits at this moment, by channel and urgency, and why. */
export async function queueNow(payload: Payload, now: Date): Promise<QueueLine[]> {
  // Three parts, because the outbox's partial indexes hold exactly these: what has gone is not read.
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await onPool(payload).rows<Record<string, unknown>>(sql`
    with waiting as (
      select channel, priority, status, created_at, held_since, digest_due_at, next_attempt_at, attempts
      from deliveries where status = 'queued' and digest_due_at is null and carried_by_id is null
      union all
      select channel, priority, status, created_at, held_since, digest_due_at, next_attempt_at, attempts
      from deliveries where status = 'queued' and digest_due_at is not null
      union all
      select channel, priority, status, created_at, held_since, digest_due_at, next_attempt_at, attempts
      from deliveries where status = 'sending'),
    told as (
      select *, case when status = 'sending' then 'sending' when digest_due_at is not null then 'digest'
        when held_since is not null then 'held' when next_attempt_at is null or next_attempt_at <= ${at} then 'due'
        when attempts > 0 then 'retrying' else 'deferred' end as why
      from waiting)
    select channel, priority,
      count(*) filter (where why = 'due') as due, count(*) filter (where why = 'held') as held,
      count(*) filter (where why = 'retrying') as retrying, count(*) filter (where why = 'deferred') as deferred,
      count(*) filter (where why = 'digest') as digest, count(*) filter (where why = 'sending') as sending,
      min(coalesce(next_attempt_at, created_at)) filter (where why = 'due') as oldest, min(held_since) as held_since
    from told group by channel, priority order by priority desc, channel`)
  return rows.map(toLine)
}

function toLine(row: Record<string, unknown>): QueueLine {
  return {
    channel: row.channel as DeliveryChannel,
    priority: Number(row.priority),
    due: Number(row.due),
    held: Number(row.held),
    retrying: Number(row.retrying),
    deferred: Number(row.deferred),
    digest: Number(row.digest),
    sending: Number(row.sending),
    oldestDueAt: storedInstant(row.oldest),
    heldSince: storedInstant(row.held_since),
  }
}

/** Since when the oldest waits that could go at this moment; null when none does. Reads only what waits to go by itself. */
export async function oldestDue(payload: Payload, now: Date): Promise<Date | null> {
  const [row] = await onPool(payload).rows<{ oldest: string | null }>(sql`
    select min(coalesce(next_attempt_at, created_at)) as oldest from deliveries
    where status = 'queued' and digest_due_at is null and carried_by_id is null and held_since is null
      and (next_attempt_at is null or next_attempt_at <= ${now.toISOString()}::timestamptz)`)
  return row?.oldest ? new Date(row.oldest) : null
}
