import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** How many follow a ticket, and whether the viewer is one of them. */
export interface Following {
  count: number
  isMine: boolean
}

export async function followingOf({ actor, req }: Viewer, ticketId: string): Promise<Following> {
  const database = await reading(req)
  const [row] = await database.rows<{ n: string; mine: boolean | null }>(sql`
    select count(*) as n, bool_or(user_id = ${actor.userId}) as mine
    from ticket_follows where ticket_id = ${ticketId}`)
  return { count: Number(row?.n ?? 0), isMine: row?.mine === true }
}

/** The row by which the viewer follows a ticket; null when they do not. */
export async function ownFollow({ actor, payload, req }: Viewer, ticketId: string): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'ticket-follows',
    where: { ticket: { equals: ticketId }, user: { equals: actor.userId } },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs[0]?.id ?? null
}
