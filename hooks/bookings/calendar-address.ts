import type { PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { mayDecide, overseesBookings } from '@/domain/bookings/parts'
import { notPermitted } from '@/domain/violations'
import { calendarToken, calendarTokenHash, newNonce } from '@/server/calendar/tokens'
import { inTransaction, sql, withTransaction } from '@/server/database'
import { env } from '@/server/env'
import { requireActor } from '../actor'
import { recordAudit } from '../audit/record'

/** A calendar that has an address: one's own bookings, or those of a facility. */
export interface AskedCalendar {
  /** The facility and who approves its bookings; null for one's own bookings. */
  facility: { id: string; approverId: string | null } | null
  /** Ends the address that there is. */
  isRegenerated: boolean
}

/**
 * The secret address of a calendar of the caller's, which is made when it is first asked for.
 * @throws RuleViolation 401; 403 for a facility's calendar when the caller does not oversee its bookings.
 */
export async function calendarAddress(req: PayloadRequest, asked: AskedCalendar): Promise<string> {
  const actor = await requireActor(req)
  const { facility, isRegenerated } = asked
  if (facility && !maySeeCalendar(actor, facility.approverId))
    throw notPermitted('Only whoever oversees the bookings of a facility has its calendar.')
  if (!isPerson(actor)) throw notPermitted('Calendars are for people.')
  const token = await withTransaction(req.payload, req, async () => {
    if (isRegenerated) await recordRegenerated(req, actor.userId, facility)
    return tokenOf(req, actor.userId, facility?.id ?? null, isRegenerated)
  })
  return new URL(`/calendar/${token}.ics`, env.estateUrl).href
}

/** Whether somebody may have the calendar of a facility. */
export function maySeeCalendar(actor: Actor, approverId: string | null): boolean {
  return overseesBookings(actor) || mayDecide(actor, { approverId, residentId: null, bookedById: null })
}

/** That an address was made anew is told of whose calendar it is; neither the old nor the new one is. */
async function recordRegenerated(req: PayloadRequest, userId: string, facility: AskedCalendar['facility']) {
  const whose = facility
    ? { subject: 'facilities', subjectId: facility.id }
    : { subject: 'users', subjectId: userId }
  const changes = { calendarAddress: { from: 'the old one', to: 'a new one' } }
  await recordAudit(req, { action: 'update', ...whose, changes })
}

async function tokenOf(
  req: PayloadRequest,
  userId: string,
  facilityId: string | null,
  isRegenerated: boolean,
): Promise<string> {
  const database = await inTransaction(req)
  const fresh = newNonce()
  const hash = calendarTokenHash(calendarToken(fresh))
  const [row] = await database.rows<{ nonce: string; token_hash: string }>(sql`
    insert into calendar_feeds as c (user_id, facility_id, nonce, token_hash)
    values (${userId}::uuid, ${facilityId}::uuid, ${fresh}, ${hash})
    on conflict on constraint calendar_feeds_once do update set
      nonce = case when ${isRegenerated} then excluded.nonce else c.nonce end,
      token_hash = case when ${isRegenerated} then excluded.token_hash else c.token_hash end,
      created_at = case when ${isRegenerated} then now() else c.created_at end
    returning nonce, token_hash`)
  const token = calendarToken(row?.nonce ?? fresh)
  if (row && row.token_hash !== calendarTokenHash(token)) await rehash(req, row.nonce, token)
  return token
}

/** The estate has another secret than when the address was made: the old one is dead, and this one takes its place. */
async function rehash(req: PayloadRequest, nonce: string, token: string): Promise<void> {
  const database = await inTransaction(req)
  await database.rows(
    sql`update calendar_feeds set token_hash = ${calendarTokenHash(token)} where nonce = ${nonce}`,
  )
}
