import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import {
  invalidToken,
  requireCheckedIn,
  requireExpected,
  requireOpenDoor,
  requireUndoOpen,
} from '@/domain/events/check-in'
import { headsOf } from '@/domain/events/event'
import type { RsvpStanding } from '@/domain/events/words'
import { invalid } from '@/domain/violations'
import { rsvpOfToken } from '@/server/check-in-tokens'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { asSystem } from '../as-system'
import { eventOf } from './event-of'
import { lockEventRow } from './lock-event'
import { requireRun } from './run-event'

/** Who comes in, by the code that they show or as they are found in the list. */
export type Shown = { token: string } | { rsvp: string }

/** A party at the door. Instants are ISO texts. */
interface CheckedIn {
  id: string
  name: string
  /** Number of the flat; null for staff. */
  flat: string | null
  heads: number
  checkedInAt: string | null
}

interface Party {
  id: string
  name: string
  flat: string | null
  guests: string
  standing: RsvpStanding
  checked_in_at: string | null
}

/**
 * Checks a party in, or takes that back (`isUndone`), in the caller's transaction.
 * @throws RuleViolation 404; 403; 400 on `rsvp`; 409 `check_in_not_open`, `already_checked_in`, `not_checked_in`;
 * 422 `invalid_token` (contract §8).
 */
export async function checkIn(
  req: PayloadRequest,
  eventId: unknown,
  shown: Shown,
  isUndone: boolean,
): Promise<CheckedIn> {
  const { id } = await requireRun(req, eventId)
  await lockEventRow(req, id)
  const event = await requireRun(req, id)
  const now = nowOf(req)
  const atTime = isUndone ? requireUndoOpen : requireOpenDoor
  atTime(eventOf({ ...event }), now)
  const party = await partyShown(req, id, shown)
  const atDoor = {
    standing: party.standing,
    checkedInAt: party.checked_in_at === null ? null : new Date(party.checked_in_at),
  }
  if (isUndone) requireCheckedIn(atDoor)
  else requireExpected(atDoor)
  const checkedInAt = isUndone ? null : now.toISOString()
  await note(req, party.id, checkedInAt)
  const { name, flat, guests } = party
  return { id: party.id, name, flat, heads: headsOf({ guests: Number(guests) }), checkedInAt }
}

async function partyShown(req: PayloadRequest, eventId: string, shown: Shown): Promise<Party> {
  const isCode = 'token' in shown
  const rsvpId = isCode ? rsvpOfToken(shown.token) : shown.rsvp
  const database = await inTransaction(req)
  const [party] = await database.rows<Party>(sql`
    select a.id, u.name, f.number as flat, a.guests, a.standing, a.checked_in_at
    from rsvps a join users u on u.id = a.user_id
      left join residents r on r.user_id = u.id left join flats f on f.id = r.flat_id
    where a.id = ${rsvpId} and a.event_id = ${eventId}`)
  if (party) return party
  throw isCode ? invalidToken() : invalid([{ field: 'rsvp', message: 'rsvp is no answer to this event.' }])
}

async function note(req: PayloadRequest, id: string, checkedInAt: string | null): Promise<void> {
  const actor = await requireActor(req)
  const checkedInBy = checkedInAt && isPerson(actor) ? actor.userId : null
  await req.payload.update({
    collection: 'rsvps',
    id,
    data: { checkedInAt, checkedInBy },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'check-in'),
  })
}
