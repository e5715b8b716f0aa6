import type { SQL } from 'drizzle-orm'
import { DELIVERY_PRIORITY, type DeliveryChannel, type Urgency } from '@/domain/notifications'
import { type Sql, sql } from './database'

/** People whom one answer of the rules fits. */
export interface Likes<Profile> {
  profile: Profile
  people: number
}

/** By which way, and when, those of a profile are told. */
export interface BulkWay<Profile> {
  profile: Profile
  channel: DeliveryChannel
  notBefore: Date
  /** When it goes with others in one mail; by itself when absent. */
  digestDueAt?: Date | null
}

/** Those whom `readers` selects, with a `profile` each, by that profile. */
export function countLikes<Profile>(database: Sql, readers: SQL): Promise<Likes<Profile>[]> {
  return database.rows<Likes<Profile>>(sql`
    select profile, count(*)::int as people from (${readers}) p group by profile`)
}

/**
 * Reads `readers` (`notification, recipient, profile`) once, and keeps them to the end of the transaction for
 * `storeBulkDeliveries`: whoever changes their choices between the rules' answer and the writing of it is told as they
 * were read, and not left out. Once a transaction.
 */
export async function gatherReaders<Profile>(database: Sql, readers: SQL): Promise<Likes<Profile>[]> {
  await database.rows(sql`
    create temp table gathered_readers (notification uuid, recipient uuid, profile jsonb) on commit drop`)
  await database.rows(sql`insert into gathered_readers (notification, recipient, profile) ${readers}`)
  return countLikes(database, sql`select profile from gathered_readers`)
}

/** Writes the deliveries of those who were gathered, in one statement. Answers how many are new. */
export async function storeBulkDeliveries<Profile>(
  database: Sql,
  ways: readonly BulkWay<Profile>[],
  urgency: Urgency,
): Promise<number> {
  const [stored] = await database.rows<{ n: number }>(sql`
    with stored as (
      insert into deliveries (notification_id, recipient_id, channel, status, attempts, priority, next_attempt_at,
        digest_due_at)
      select p.notification, p.recipient, w.channel::enum_deliveries_channel, 'queued', 0,
        ${DELIVERY_PRIORITY[urgency]}, w."notBefore", w."digestDueAt"
      from gathered_readers p
      join jsonb_to_recordset(${JSON.stringify(ways)}::jsonb) as w(profile jsonb, channel text, "notBefore" timestamptz,
        "digestDueAt" timestamptz)
        on w.profile = p.profile
      on conflict (notification_id, channel) do nothing returning 1)
    select count(*)::int as n from stored`)
  return stored?.n ?? 0
}
