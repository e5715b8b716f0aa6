import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { placesLeft } from '@/domain/events/answer'
import { headsOf, isTakingAnswers } from '@/domain/events/event'
import { nextParties, type WaitingParty } from '@/domain/events/queue'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { asSystem } from '../as-system'
import { tell } from '../notifications/tell'
import { answerFacts } from './answer-facts'
import { toldEvent } from './told-event'

/** Parties that are looked at when places become free. */
const WAITING_MAX = 1_000

interface Waiting extends WaitingParty {
  userId: string
  queuedAt: Date
}

/**
 * Gives free places to those who waited longest, in the transaction that freed them: nobody else gets in between. Answers the
 * ids of the answers that have places now. The caller holds the event's lock.
 */
export async function promoteParties(req: PayloadRequest, eventId: string): Promise<string[]> {
  const waiting = await waitingFor(req, eventId)
  if (waiting.length === 0) return []
  const { event, now } = await answerFacts(req, { eventId, answerId: null })
  if (!isTakingAnswers(event, now)) return []
  const next = nextParties(waiting, placesLeft(event), event.capacity)
  for (const { id } of next) await promote(req, id)
  await tellPromoted(req, eventId, next)
  return next.map(({ id }) => id)
}

async function promote(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.update({
    collection: 'rsvps',
    id,
    data: { standing: 'going' },
    depth: 0,
    overrideAccess: true,
    req: asSystem(req, 'promotion'),
  })
}

async function tellPromoted(
  req: PayloadRequest,
  eventId: string,
  parties: readonly Waiting[],
): Promise<void> {
  if (parties.length === 0) return
  const actor = await requireActor(req)
  const event = await toldEvent(req, eventId)
  await tell(
    req,
    parties.map((party) => ({
      kind: 'event.promoted',
      // Whoever gives up their places and waits anew may be promoted again.
      key: `event.promoted:${party.id}:${party.queuedAt.getTime()}:${nowOf(req).getTime()}`,
      actorUserId: isPerson(actor) ? actor.userId : null,
      recipientIds: [party.userId],
      event: { ...event, heads: headsOf(party) },
    })),
  )
}

async function waitingFor(req: PayloadRequest, eventId: string): Promise<Waiting[]> {
  const database = await inTransaction(req)
  const rows = await database.rows<{ id: string; user_id: string; guests: string; queued_at: string }>(sql`
    select id, user_id, guests, queued_at from rsvps
    where event_id = ${eventId} and standing = 'waitlisted' order by queued_at, id limit ${WAITING_MAX}`)
  return rows.map(({ id, user_id: userId, guests, queued_at: queuedAt }) => ({
    id,
    userId,
    guests: Number(guests),
    queuedAt: new Date(queuedAt),
  }))
}
