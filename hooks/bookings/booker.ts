import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { booksForOthers } from '@/domain/bookings/parts'
import { invalid, notPermitted } from '@/domain/violations'
import { livesHere } from '@/server/audience'
import { inTransaction, sql } from '@/server/database'
import { nowOf } from '../actor'

/** For whom a booking is, and whose quota it counts against. */
export interface Booker {
  residentId: string
  flatId: string | null
}

/**
 * The sender themselves, or whom staff and the committee book for.
 * @throws RuleViolation 403 for another by who does not book for others; 400 where nobody, or somebody who has left, is named.
 */
export async function bookerOf(req: PayloadRequest, actor: Actor, wanted: string | null): Promise<Booker> {
  const own = isPerson(actor) ? actor.resident : null
  if (own && (wanted === null || wanted === own.id)) return { residentId: own.id, flatId: own.flatId }
  if (wanted === null) throw invalid([{ field: 'resident', message: 'Say for whom the booking is.' }])
  if (!booksForOthers(actor)) throw notPermitted('You may book for yourself only.', 'resident')
  const database = await inTransaction(req)
  const [row] = await database.rows<{ flat_id: string }>(sql`
    select r.flat_id from residents r where r.id = ${wanted} and ${livesHere(nowOf(req))}`)
  if (!row) throw invalid([{ field: 'resident', message: 'This person does not live here any more.' }])
  return { residentId: wanted, flatId: row.flat_id }
}
