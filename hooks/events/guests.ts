import type { PayloadRequest } from 'payload'
import { headsOf } from '@/domain/events/event'
import type { RsvpStanding } from '@/domain/events/words'
import { reading, sql } from '@/server/database'

/** A party in the list at the door. Instants are ISO texts. */
export interface Guest {
  /** The answer's. */
  id: string
  name: string
  /** Number of the flat; null for staff. */
  flat: string | null
  heads: number
  standing: RsvpStanding
  checkedInAt: string | null
}

/** Which guests somebody looks for. */
export interface GuestsAsked {
  /** A part of a name or of a flat's number; empty for all. */
  search: string
  /** From 1. */
  page: number
  limit: number
}

interface Row {
  id: string
  name: string
  flat: string | null
  guests: string
  standing: RsvpStanding
  checked_in_at: string | null
}

/** Those who have their places or wait for them, by name, a page of them in Payload's envelope. */
export async function guestsOf(req: PayloadRequest, eventId: string, { search, page, limit }: GuestsAsked) {
  const database = await reading(req)
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const found = sql`
    from rsvps a join users u on u.id = a.user_id
      left join residents r on r.user_id = u.id left join flats f on f.id = r.flat_id
    where a.event_id = ${eventId} and a.standing in ('going', 'waitlisted')
      and (u.name ilike ${pattern} or f.number ilike ${pattern})`
  const rows = await database.rows<Row>(sql`
    select a.id, u.name, f.number as flat, a.guests, a.standing, a.checked_in_at ${found}
    order by u.name, a.id limit ${limit} offset ${(page - 1) * limit}`)
  const [counted] = await database.rows<{ n: string }>(sql`select count(*) as n ${found}`)
  const totalDocs = Number(counted?.n ?? 0)
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return {
    docs: rows.map(guestOf),
    totalDocs,
    limit,
    page,
    totalPages,
    hasPrevPage: page > 1,
    hasNextPage: page < totalPages,
  }
}

function guestOf({ id, name, flat, guests, standing, checked_in_at: checkedInAt }: Row): Guest {
  return {
    id,
    name,
    flat,
    heads: headsOf({ guests: Number(guests) }),
    standing,
    checkedInAt: checkedInAt === null ? null : new Date(checkedInAt).toISOString(),
  }
}
