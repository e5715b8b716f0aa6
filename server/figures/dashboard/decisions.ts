import { addDays } from '@/domain/time'
import { type Sql, sql } from '../../database'
import { instant } from './conditions'

/** What waits for the committee. */
export interface Decisions {
  bookings: number
  reports: number
  photos: number
  residents: number
  /** Announcements whose time to be published has passed. */
  announcements: number
  /** Messages that failed, or may have, within a day. */
  messages: number
}

/** Each count from the partial index that holds what waits and nothing else. */
export async function countDecisions(database: Sql, now: Date): Promise<Decisions> {
  const [row] = await database.rows<Record<keyof Decisions, string>>(sql`
    select
      (select count(*) from bookings where status = 'pending') as bookings,
      (select count(*) from reports where outcome = 'open') as reports,
      (select count(*) from gallery_photos where status = 'pending') as photos,
      (select count(*) from residents where user_id is not null and verified is not true) as residents,
      (select count(*) from announcements where status = 'scheduled' and publish_at < ${instant(now)}) as announcements,
      (select count(*) from deliveries where status in ('failed', 'unknown')
        and created_at > ${instant(addDays(now, -1))}) as messages`)
  return Object.fromEntries(
    Object.entries(row ?? {}).map(([key, n]) => [key, Number(n)]),
  ) as unknown as Decisions
}
