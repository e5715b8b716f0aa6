import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { type Audience, storedAudience } from '@/domain/announcements/audience'
import type { EstateEvent } from '@/domain/events/event'
import { type EventPlan, planEventWrite } from '@/domain/events/write'
import { invalid } from '@/domain/violations'
import { accountsOf } from '@/server/audience'
import { inTransaction, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { requireBlocks } from '../announcements/require-blocks'
import { changedFields, eventAfter, eventOf } from './event-of'
import { headsIn } from './heads'

type Row = Record<string, unknown>

/** What the accepted write still has to do once the row is stored. */
export interface PendingEvent {
  happens: EventPlan['happens']
  note: string | null
}

/** Asks the rules about a write, under the event's lock, and fills what they decide. */
export const writeEvent: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const actor = await requireActor(req)
  const stored: Row | null = operation === 'create' ? null : (originalDoc as Row)
  const changed = changedFields(data, stored ?? {})
  // What the house notes of an event by itself, such as its booking.
  if (stored && !isPerson(actor) && changed.length === 0) return data
  requireStatus(data, stored)
  requireNamedAudience(data, stored)
  const after = eventAfter(data, stored, env.timeZone)
  if (changed.includes('audience')) await requireBlocks(req, after.audience)
  const note = typeof data.note === 'string' && data.note.trim() !== '' ? data.note.trim() : null
  const plan = await planEventWrite(stored && eventOf(stored), after, {
    now: nowOf(req),
    changed,
    isStatusAsked: isStatusAsked(req),
    note,
    hasRecipients: () => hasRecipients(req, after.audience),
    headsIn: () => headsIn(req, String(stored?.id)),
  })
  req.context.pendingEvent = { happens: plan.happens, note } satisfies PendingEvent
  const { note: _, ...kept } = data
  return {
    ...kept,
    ...(stored ? {} : beginnings(actor, data, nowOf(req))),
    ...termsOf(after),
    ...asStored(plan.derived),
  }
}

function beginnings(actor: Actor, { author }: Row, now: Date): Row {
  return { author: isPerson(actor) ? actor.userId : (author ?? null), createdAt: now.toISOString() }
}

/** What follows from the fields that were sent. */
function termsOf({ start, end, rsvpDeadline, maxGuests, audience }: EstateEvent): Row {
  return {
    start: start.toISOString(),
    end: end.toISOString(),
    rsvpDeadline: rsvpDeadline?.toISOString() ?? null,
    maxGuests,
    audience: storedAudience(audience),
    isForEveryone: audience.everyone,
  }
}

const asStored = (derived: EventPlan['derived']): Row =>
  Object.fromEntries(
    Object.entries(derived).map(([field, value]) => [
      field,
      value instanceof Date ? value.toISOString() : value,
    ]),
  )

function requireStatus(data: Row, stored: Row | null): void {
  if (stored && data.status !== undefined && !data.status)
    throw invalid([{ field: 'status', message: 'An event always has a status.' }])
}

/** Left out, it is for everyone; what says that there is none would be told to everybody. */
function requireNamedAudience({ audience }: Row, stored: Row | null): void {
  const isGiven = audience !== undefined && (stored === null || stored.audience !== audience)
  if (isGiven && !audience)
    throw invalid([
      { field: 'audience', message: 'audience says whom it is for, or is left out for everyone.' },
    ])
}

/** A status that a form sends back beside other fields is not asked for; one that is sent by itself is, also for a second time. */
function isStatusAsked(req: PayloadRequest): boolean {
  const sent = (req.context.eventFieldsSent ?? []) as string[]
  return sent.includes('status') && sent.every((field) => field === 'status' || field === 'note')
}

async function hasRecipients(req: PayloadRequest, audience: Audience): Promise<boolean> {
  const database = await inTransaction(req)
  const found = await database.rows(sql`${accountsOf(audience, nowOf(req))} limit 1`)
  return found.length > 0
}
