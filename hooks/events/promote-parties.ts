import type { PayloadRequest } from 'payload'
import { isPerson } from '@/domain/actor'
import { placesLeft } from '@/domain/events/answer'
import { headsOf, isTakingAnswers } from '@/domain/events/event'
import { couldFit, nextParties, type WaitingParty } from '@/domain/events/queue'
import { inTransaction, sql } from '@/server/database'
import { nowOf, requireActor } from '../actor'
import { asSystem } from '../as-system'
import { tell } from '../notifications/tell'
import { answerFacts } from './answer-facts'
import { toldEvent } from './told-event'

/** Parties that are looked at together when places become free. */
const PAGE = 100

interface Waiting extends WaitingParty {
  userId: string
  queuedAt: Date
}

/**
 * Gives free places to those who waited longest, in the transaction that freed them: nobody else gets in between. Answers the
 * ids of the answers that have places now. The caller holds the event's lock.
 */
export async function promoteParties(req: PayloadRequest, eventId: string): Promise<string[]> {
  const promoted: string[] = []
  let last: Waiting | null = null
  for (;;) {
    const page: Waiting[] = await waitingAfter(req, eventId, last)
    if (page.length === 0) return promoted
    const { next, isSomebodyLeft } = await promoteAmong(req, eventId, page)
    promoted.push(...next.map(({ id }) => id))
    if (isSomebodyLeft || page.length < PAGE) return promoted
    last = page.at(-1) ?? null
  }
}

/** `isSomebodyLeft` while one of them still waits for places, before whom nobody after them comes. */
async function promoteAmong(
  req: PayloadRequest,
  eventId: string,
  waiting: readonly Waiting[],
): Promise<{ next: Waiting[]; isSomebodyLeft: boolean }> {
  const { event, now } = await answerFacts(req, { eventId, answerId: null })
  if (!isTakingAnswers(event, now)) return { next: [], isSomebodyLeft: true }
  const next = nextParties(waiting, placesLeft(event), event.capacity)
  for (const { id } of next) await promote(req, id)
  await tellPromoted(req, eventId, next)
  const fitting = waiting.filter((party) => couldFit(party, event.capacity))
  return { next, isSomebodyLeft: next.length < fitting.length }
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

/** Those who wait, the longest waiting first; after the `last` of those before, where there were any. */
async function waitingAfter(req: PayloadRequest, eventId: string, last: Waiting | null): Promise<Waiting[]> {
  const database = await inTransaction(req)
  const after = last ? sql`and (queued_at, id) > (${last.queuedAt.toISOString()}, ${last.id}::uuid)` : sql``
  const rows = await database.rows<{ id: string; user_id: string; guests: string; queued_at: string }>(sql`
    select id, user_id, guests, queued_at from rsvps
    where event_id = ${eventId} and standing = 'waitlisted' ${after} order by queued_at, id limit ${PAGE}`)
  return rows.map(({ id, user_id: userId, guests, queued_at: queuedAt }) => ({
    id,
    userId,
    guests: Number(guests),
    queuedAt: new Date(queuedAt),
  }))
}
