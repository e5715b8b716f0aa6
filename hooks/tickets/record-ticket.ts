import { randomUUID } from 'node:crypto'
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { rowOfShare } from '@/domain/sla/escalation-rows'
import type { Rung } from '@/domain/sla/words'
import type { Miss } from '@/domain/tickets/plan'
import { isItsResident, sideOf, type Ticket } from '@/domain/tickets/ticket'
import type { TimelineEntry } from '@/domain/tickets/timeline-entry'
import { sql } from '@/server/database'
import { env } from '@/server/env'
import { type ReachedRung, rungName, writeRungs, writeSystemRows } from '@/server/escalations/write'
import { preparedInTransaction } from '@/server/prepared'
import { nowOf, requireActor } from '../actor'
import { idOf, idsOf } from '../ids'
import { attachMedia } from '../media/own-media'
import { type Occurrence, tell } from '../notifications/tell'
import type { PendingTicketRecord } from './apply-plan'
import { ticketOf } from './ticket-of'

/** The rung at which a promise is missed. */
const MISSED: Rung = '100'

/** After the row: the timeline, the photos' new home, and everyone who is to be told, in the same transaction. */
export const recordTicket: CollectionAfterChangeHook = async ({ doc, req }) => {
  const pending = req.context.pendingTicketRecord as PendingTicketRecord | undefined
  if (!pending) return doc
  delete req.context.pendingTicketRecord
  const actor = await requireActor(req)
  const ticket = ticketOf(doc)
  await attachMedia(req, idsOf(doc.photos), { collection: 'ticket', id: ticket.id })
  await writeMisses(req, ticket.id, pending.plan.misses ?? [])
  await writeTimeline(req, ticket, actor, pending.plan.entries)
  const flatNumber = await flatToName(req, doc, pending)
  await tell(req, occurrencesOf(actor, ticket, { ...doc, flatNumber }, pending))
  return doc
}

/** The flat, for the messages: an emergency without a location is there, and whoever runs must know which it is. */
async function flatToName(
  req: PayloadRequest,
  doc: Record<string, unknown>,
  { plan }: PendingTicketRecord,
): Promise<string | null> {
  const flatId = idOf(doc.flat)
  const isEmergency = plan.happenings.some((happening) => happening.kind === 'ticket.emergency')
  if (doc.location || !flatId || !isEmergency) return null
  const database = await preparedInTransaction(req)
  const [flat] = await database.rows<{ number: string }>(sql`select number from flats where id = ${flatId}`)
  return flat?.number ?? null
}

/** Appends rows to a ticket's timeline, a millisecond apart so that they keep their order. */
async function writeTimeline(
  req: PayloadRequest,
  ticket: Ticket,
  actor: Actor,
  entries: readonly TimelineEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const start = nowOf(req).getTime()
  const author = isPerson(actor) ? actor.userId : null
  const side = sideOf(actor, ticket)
  const rows = entries.map((entry, index) => ({
    kind: entry.kind,
    visibility: entry.visibility,
    body: entry.body,
    status_from: entry.statusFrom,
    status_to: entry.statusTo,
    hold_kind: entry.holdKind,
    assignee_id: entry.assignee,
    changes: entry.changes,
    author_id: entry.isAutomatic ? null : author,
    author_side: entry.isAutomatic ? 'system' : side,
    at: new Date(start + index).toISOString(),
  }))
  const database = await preparedInTransaction(req)
  await database.rows(sql`
    insert into ticket_updates (ticket_id, kind, visibility, body, status_from, status_to, hold_kind, assignee_id, changes,
      author_id, author_side, created_at, updated_at)
    select ${ticket.id}, kind, visibility, body, status_from, status_to, hold_kind, assignee_id, changes,
      author_id, author_side, at, at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
      kind enum_ticket_updates_kind, visibility enum_ticket_updates_visibility, body text,
      status_from enum_ticket_updates_status_from, status_to enum_ticket_updates_status_to,
      hold_kind enum_ticket_updates_hold_kind, assignee_id uuid,
      changes jsonb, author_id uuid, author_side enum_ticket_updates_author_side, at timestamptz)`)
}

/**
 * Writes down promises that ran out, each once: the sweep may have found them already. The timeline has them just before
 * what the write itself did, for they came first.
 */
async function writeMisses(req: PayloadRequest, ticketId: string, misses: readonly Miss[]): Promise<void> {
  if (misses.length === 0) return
  const now = nowOf(req)
  const database = await preparedInTransaction(req)
  const rungs = misses.map(
    ({ clock, cycle, at }): ReachedRung => ({
      ticketId,
      clock,
      cycle,
      rung: MISSED,
      reachedAt: at,
      staffId: null,
    }),
  )
  const written = await writeRungs(database, rungs, now)
  const rows = rungs
    .filter((rung) => written.has(rungName(rung)))
    .map(({ clock, reachedAt }) => ({ ticketId, ...rowOfShare(clock, MISSED, reachedAt, env.timeZone) }))
  await writeSystemRows(database, rows, new Date(now.getTime() - rows.length))
}

/** The ticket as the messages about it need it. */
export function subjectOf(
  ticket: Ticket,
  doc: Record<string, unknown>,
  { categoryName, categoryNameHi }: Pick<PendingTicketRecord, 'categoryName' | 'categoryNameHi'> = {},
): NonNullable<Occurrence['ticket']> {
  return {
    id: ticket.id,
    number: ticket.number,
    title: ticket.title,
    categoryId: ticket.categoryId,
    ...(categoryName ? { categoryName } : {}),
    categoryNameHi: categoryNameHi ?? null,
    location: (doc.location ?? null) as string | null,
    flatNumber: (doc.flatNumber ?? null) as string | null,
    priority: ticket.priority,
    residentId: ticket.residentId,
    assignedToId: ticket.assignedToId,
    scope: ticket.scope,
  }
}

function occurrencesOf(
  actor: Actor,
  ticket: Ticket,
  doc: Record<string, unknown>,
  pending: PendingTicketRecord,
): Occurrence[] {
  const actorUserId = isPerson(actor) ? actor.userId : null
  const authorSide = sideOf(actor, ticket) === 'resident' ? 'resident' : 'staff'
  return pending.plan.happenings.map((happening) => ({
    ...happening,
    key: `${happening.kind}:${ticket.id}:${randomUUID()}`,
    actorUserId: happening.isAutomatic ? null : actorUserId,
    authorSide,
    isReportedByOther: !isItsResident(actor, ticket),
    ticket: subjectOf(ticket, doc, pending),
  }))
}
