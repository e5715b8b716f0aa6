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
