import type { PayloadRequest } from 'payload'
import { inTransaction, sql } from '@/server/database'

/** Heads of an event, as the database counts them. */
export interface Heads {
  headsGoing: number
  headsWaiting: number
}

/** The heads of an event in the request's transaction, what it has just written included. */
export async function headsAt(req: PayloadRequest, eventId: string): Promise<Heads> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ going: string; waiting: string }>(
    sql`select heads_going as going, heads_waiting as waiting from events where id = ${eventId}`,
  )
  return { headsGoing: Number(row?.going ?? 0), headsWaiting: Number(row?.waiting ?? 0) }
}

/** Heads that have been counted in at the door of an event, with and without an answer. */
export async function headsIn(req: PayloadRequest, eventId: string): Promise<number> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ heads: string }>(sql`
    select (select coalesce(sum(1 + guests), 0) from rsvps where event_id = ${eventId} and checked_in_at is not null)
      + (select coalesce(sum(heads), 0) from event_walk_ins where event_id = ${eventId}) as heads`)
  return Number(row?.heads ?? 0)
}
