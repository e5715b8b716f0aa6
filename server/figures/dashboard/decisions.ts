import { addDays } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from '../../instant'

/** What waits for the committee. */
export interface Decisions {
  /** Tickets on hold until it has approved something, whether or not the hold has outlasted its time. */
  approvals: number
  bookings: number
  reports: number
  photos: number
  residents: number
  /** Announcements whose time to be published has passed. */
  announcements: number
}

/** Each count from the partial index that holds what waits and little else. */
export async function countDecisions(database: Sql, now: Date): Promise<Decisions> {
  const [row] = await database.rows<Record<keyof Decisions, string>>(sql`
    select
      (select count(*) from tickets where status = 'on_hold' and hold_kind = 'approval') as approvals,
      (select count(*) from bookings where status = 'pending') as bookings,
      (select count(*) from reports where outcome = 'open') as reports,
      (select count(*) from gallery_photos where status = 'pending') as photos,
      (select count(*) from residents where user_id is not null and verified is not true) as residents,
      (select count(*) from announcements where status = 'scheduled' and publish_at < ${instant(now)}) as announcements`)
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([key, n]) => [key, Number(n)]),
  ) as unknown as Decisions
}

/** Messages that failed, or may have, within a day: nothing to decide, but somebody was not told. */
export async function countFailedMessages(database: Sql, now: Date): Promise<number> {
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from deliveries where status in ('failed', 'unknown')
      and created_at > ${instant(addDays(now, -1))}`)
  return Number(row?.n ?? 0)
}
