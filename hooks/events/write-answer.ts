import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import {
  type Answer,
  type AnswerPlan,
  planAnswer,
  requireOpen,
  type StoredAnswer,
} from '@/domain/events/answer'
import type { RsvpResponse, RsvpStanding } from '@/domain/events/words'
import { conflict } from '@/domain/violations'
import { inTransaction, sql } from '@/server/database'
import { storedInstant } from '@/server/stored-instant'
import { nowOf, requireActor } from '../actor'
import { idOf } from '../ids'
import { answerFacts } from './answer-facts'

type Row = Record<string, unknown>

/** The accepted answer may have freed places. */
export interface PendingAnswer {
  eventId: string
}

/** Asks the rules about an answer, under the lock of its event. What the house itself does to one has been decided. */
export const writeAnswer: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const actor = await requireActor(req)
  if (operation === 'create') return newAnswer(req, actor, data)
  if (!isPerson(actor)) return data
  const before = storedAnswer(originalDoc)
  const after = answerIn(data, before)
  const isAsBefore = after.response === before.response && after.guests === before.guests
  if (isAsBefore) return data
  const eventId = String(idOf(originalDoc.event))
  const facts = await answerFacts(req, { eventId, answerId: String(originalDoc.id) })
  req.context.pendingAnswer = { eventId } satisfies PendingAnswer
  return { ...data, ...asStored(planAnswer(before, after, facts)) }
}

async function newAnswer(req: PayloadRequest, actor: Actor, data: Row): Promise<Row> {
  const eventId = String(idOf(data.event))
  const user = isPerson(actor) ? actor.userId : idOf(data.user)
  const facts = await answerFacts(req, { eventId, answerId: null })
  const answer = answerIn(data, { response: 'no', guests: 0 })
  requireOpen(answer, facts)
  await requireFirst(req, eventId, user)
  const plan = planAnswer(null, answer, facts)
  req.context.pendingAnswer = { eventId } satisfies PendingAnswer
  return { ...data, ...answer, user, ...asStored(plan), createdAt: nowOf(req).toISOString() }
}

const answerIn = ({ response, guests }: Row, otherwise: Answer): Answer => ({
  response: (response as RsvpResponse | undefined) ?? otherwise.response,
  guests: Number(guests ?? otherwise.guests),
})

function storedAnswer({ response, guests, standing, queuedAt, checkedInAt }: Row): StoredAnswer {
  return {
    response: response as RsvpResponse,
    guests: Number(guests),
    standing: standing as RsvpStanding,
    queuedAt: storedInstant(queuedAt),
    checkedInAt: storedInstant(checkedInAt),
  }
}

const asStored = ({ standing, queuedAt, answeredAt }: AnswerPlan): Row => ({
  standing,
  queuedAt: queuedAt?.toISOString() ?? null,
  answeredAt: answeredAt.toISOString(),
})

/** @throws RuleViolation 409 `already_answered` with the answer that there is. */
async function requireFirst(req: PayloadRequest, eventId: string, userId: string | null): Promise<void> {
  const database = await inTransaction(req)
  const [row] = await database.rows<{ id: string }>(
    sql`select id from rsvps where event_id = ${eventId} and user_id = ${userId}`,
  )
  if (row)
    throw conflict('already_answered', 'You have answered already: change that answer.', { rsvp: row.id })
}
