import { nowOf } from '@/hooks/actor'
import { eventOf } from '@/hooks/events/event-of'
import type { Event } from '@/payload-types'
import { accountsOf } from '@/server/audience'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** How many accounts would be told of an event by the viewer, who is not told by themselves. */
export async function hearersOf({ actor, req }: Viewer, event: Event): Promise<number> {
  const { audience } = eventOf({ ...event })
  const database = await reading(req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from (${accountsOf(audience, nowOf(req))}) a where a.user_id <> ${actor.userId}`)
  return Number(row?.n ?? 0)
}
