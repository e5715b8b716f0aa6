import { type Guest, guestsOf } from '@/hooks/events/guests'
import { reading, sql } from '@/server/database'
import type { Viewer } from '@/web/data/viewer'

/** Answers on one page. */
const PAGE_SIZE = 50
/** Of what was said afterwards, the latest. */
const SAID_MAX = 20
/** Characters of a search; longer ones are cut. */
export const SEARCH_MAX = 100

/** Somebody who comes or waits, with what they wrote to the organisers. */
export interface AnswerRow extends Guest {
  comment: string | null
}

/** Who comes to an event or waits, by name, a page of them; for whoever has been found to run it. */
export async function answersPage(
  viewer: Viewer,
  eventId: string,
  { search, page }: { search: string; page: number },
): Promise<{ rows: AnswerRow[]; hasMore: boolean }> {
  const { docs, hasNextPage } = await guestsOf(viewer.req, eventId, { search, page, limit: PAGE_SIZE })
  const comments = await commentsOn(
    viewer,
    docs.map(({ id }) => id),
  )
  return {
    rows: docs.map((guest) => ({ ...guest, comment: comments.get(guest.id) ?? null })),
    hasMore: hasNextPage,
  }
}

async function commentsOn({ payload, req }: Viewer, ids: string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    collection: 'rsvps',
    where: { id: { in: ids } },
    limit: ids.length,
    pagination: false,
    depth: 0,
    select: { comment: true },
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, comment }) => [id, comment || null]))
}

/** How many parties wait for an event in vain: they are larger than the whole of it, since its places became fewer. */
export async function partiesTooLarge({ req }: Viewer, eventId: string): Promise<number> {
  const database = await reading(req)
  const [row] = await database.rows<{ n: string }>(sql`
    select count(*) as n from rsvps a join events e on e.id = a.event_id
    where a.event_id = ${eventId} and a.standing = 'waitlisted' and 1 + a.guests > e.capacity`)
  return Number(row?.n ?? 0)
}

/** What was said of an event afterwards. */
export interface SaidOfEvent {
  id: string
  stars: number
  comment: string
}

/** The latest words about an event, without whose they are: what counts is what is said. */
export async function saidOf({ payload, req }: Viewer, eventId: string): Promise<SaidOfEvent[]> {
  const { docs } = await payload.find({
    collection: 'event-feedback',
    where: {
      and: [{ event: { equals: eventId } }, { comment: { exists: true } }, { comment: { not_equals: '' } }],
    },
    sort: '-createdAt',
    limit: SAID_MAX,
    pagination: false,
    depth: 0,
    select: { rating: true, comment: true },
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, rating, comment }) => ({ id, stars: rating, comment: comment ?? '' }))
}

/** What is searched for, out of an address. */
export const searchIn = (value: unknown): string =>
  typeof value === 'string' ? value.replaceAll('\0', '').trim().slice(0, SEARCH_MAX) : ''
