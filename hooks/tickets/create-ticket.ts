import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { type Actor, isPerson } from '@/domain/actor'
import { type NewTicket, planCreation, refuseForgedCreation } from '@/domain/tickets/create'
import { capPriority, type TicketChannel } from '@/domain/tickets/words'
import { localYear } from '@/domain/time'
import { invalid } from '@/domain/violations'
import { reading, sql } from '@/server/database'
import { env } from '@/server/env'
import { nowOf, requireActor } from '../actor'
import { channelOf } from '../channel'
import { requireOwnMedia } from '../media/own-media'
import { applyPlan } from './apply-plan'
import { categoryFacts, onCallFor } from './facts'

/** Triage on creation: number, priority, due times, whoever is on call. */
export const createTicket: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const actor = await requireActor(req)
  const ticket = data as NewTicket
  const own = {
    resident: isPerson(actor) ? (actor.resident?.id ?? null) : null,
    flat: isPerson(actor) ? (actor.resident?.flatId ?? null) : null,
    channel: channelOf(req),
  }
  await requireOwnMedia(req, actor, ticket.photos ?? [], { collection: 'ticket', id: null }, 'photos')
  const now = nowOf(req)
  const facts = await categoryFacts(req, ticket.category ?? '', {
    kind: 'MNT',
    year: localYear(now, env.timeZone),
  })
  if (!facts.isActive) throw invalid([{ field: 'category', message: 'This category is no longer in use.' }])
  refuseForgedCreation(actor, ticket, own)
  const priority = capPriority(ticket.requestedPriority ?? 'medium', facts.category.priorityCeiling)
  const onCall = priority === 'emergency' ? await onCallFor(req, facts.category.id) : null
  const plan = planCreation(ticket, { now, category: facts.category, onCall })
  return applyPlan(
    req,
    {
      ...data,
      ...(await reporter(req, actor, ticket, own)),
      number: facts.number,
      createdAt: now.toISOString(),
    },
    plan,
    {
      categoryName: facts.category.name,
      categoryNameHi: facts.category.nameHi ?? null,
    },
  )
}

interface Own {
  resident: string | null
  flat: string | null
  channel: TicketChannel
}

/** Whose ticket it is: the reporter's own, or whom somebody with all tickets reports for. */
async function reporter(req: PayloadRequest, actor: Actor, ticket: NewTicket, own: Own) {
  const resident = ticket.resident ?? own.resident
  const isOwn = resident === own.resident
  return {
    resident,
    flat: ticket.flat ?? (isOwn ? own.flat : await flatOf(req, resident)),
    channel: ticket.channel && own.channel !== 'cli' ? ticket.channel : own.channel,
    reportedBy: isPerson(actor) ? actor.userId : null,
  }
}

async function flatOf(req: PayloadRequest, residentId: string | null): Promise<string | null> {
  if (!residentId) return null
  const database = await reading(req)
  const [row] = await database.rows<{ flat_id: string }>(
    sql`select flat_id from residents where id = ${residentId}`,
  )
  return row?.flat_id ?? null
}
