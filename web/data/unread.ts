import { cache } from 'react'
import { reading, sql } from '@/server/database'
import type { Viewer } from './viewer'

/** The most that is counted: the badge shows no more, and counting further costs. */
const COUNTED_MAX = 100

/** How many messages somebody has not read, up to 100. */
export const unreadCount = cache(async ({ actor, req }: Viewer): Promise<number> => {
  const database = await reading(req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from (
      select 1 from notifications where recipient_id = ${actor.userId} and read_at is null limit ${COUNTED_MAX}) unread`)
  return Number(row?.n ?? 0)
})

/** Whether somebody was told something about a page that they have not read. */
export async function hasUnreadAbout({ actor, req }: Viewer, url: string): Promise<boolean> {
  const database = await reading(req)
  const found = await database.rows(sql`
    select 1 from notifications where recipient_id = ${actor.userId} and read_at is null and url = ${url} limit 1`)
  return found.length > 0
}
