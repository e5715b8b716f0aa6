import { SIMILAR_OFFERED_MAX, SIMILAR_TYPED_MIN } from '@/domain/tickets/similar'
import { ticketReach } from '@/domain/tickets/visibility'
import { OPEN_STATUSES, type TicketStatus } from '@/domain/tickets/words'
import { reading, sql } from '@/server/database'
import { literals } from '@/server/literals'
import type { Viewer } from '@/web/data/viewer'

/** The newest open community tickets, which are compared: so many take some milliseconds, and nobody means an older one. */
const COMPARED_MAX = 1000
/** How much of a title is looked at, in characters. */
const TYPED_MAX = 100
/**
 * How alike two titles must be, 0–1, by their three-letter pieces: as a whole, or the typed words within a longer title.
 */
const ALIKE_MIN = 0.3
const CONTAINED_MIN = 0.6

/** An open community ticket that may be what somebody is about to report again. Nothing of who reported it. */
export interface SimilarTicket {
  number: string
  title: string
  location: string | null
  status: TicketStatus
  createdAt: string
  isFollowed: boolean
  /** Reported by the viewer, who cannot follow it. */
  isOwn: boolean
}

interface SimilarRow {
  number: string
  title: string
  location: string | null
  status: TicketStatus
  created_at: Date
  is_followed: boolean
  is_own: boolean
}

/** Open community tickets with a title like `typed`, most alike first; none for who may not read community tickets. */
export async function similarTickets({ actor, req }: Viewer, typed: string): Promise<SimilarTicket[]> {
  const title = typed.replaceAll('\0', '').trim().slice(0, TYPED_MAX)
  const reach = ticketReach(actor)
  if (title.length < SIMILAR_TYPED_MIN || (reach !== 'everything' && !reach.includesCommunity)) return []
  const database = await reading(req)
  const rows = await database.rows<SimilarRow>(sql`
    select number, title, location, status, created_at,
      exists (select 1 from ticket_follows f where f.ticket_id = t.id and f.user_id = ${actor.userId}) as is_followed,
      coalesce(resident_id = ${actor.resident?.id ?? null}, false) as is_own
    from (
      select *, similarity(title, ${title}) as alike, word_similarity(${title}, title) as contained from (
        select id, number, title, location, status, created_at, resident_id from tickets
        where scope = 'community' and status in ${literals(OPEN_STATUSES)}
        order by created_at desc limit ${COMPARED_MAX}) newest
    ) t
    where alike >= ${ALIKE_MIN} or contained >= ${CONTAINED_MIN}
    order by greatest(alike, contained) desc, created_at desc
    limit ${SIMILAR_OFFERED_MAX}`)
  return rows.map((row) => ({
    number: row.number,
    title: row.title,
    location: row.location,
    status: row.status,
    createdAt: new Date(row.created_at).toISOString(),
    isFollowed: row.is_followed,
    isOwn: row.is_own,
  }))
}
