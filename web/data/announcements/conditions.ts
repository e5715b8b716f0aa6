import type { SQL } from 'drizzle-orm'
import type { Person } from '@/domain/actor'
import { sql } from '@/server/database'

/** Whether something else has been put in the place of an announcement `a`, and this person was told of it. */
export const isReplacedFor = ({ userId }: Person): SQL => sql`exists (
  select 1 from announcements s join receipts told on told.announcement_id = s.id and told.user_id = ${userId}
  where s.supersedes_id = a.id and s.status = 'published')`
