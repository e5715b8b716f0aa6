import type { PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { rankCandidates, rankReason } from '@/domain/assignment'
import { notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { candidatesFor } from '@/hooks/tickets/facts'
import { namedTicket } from '@/hooks/tickets/named-ticket'
import { reading } from '@/server/database'
import { env } from '@/server/env'

/** `GET /api/tickets/:id/suitable-staff`: who could take it, best first, and why they stand there. */
export async function suitableStaff(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'tickets.assign'))
    throw notPermitted('Only those who assign tickets are shown suitable staff.')
  const ticket = await namedTicket(req)
  const now = nowOf(req)
  const candidates = await candidatesFor(await reading(req), String(ticket.category))
  const docs = rankCandidates(candidates, now, env.timeZone).map((candidate) => ({
    staff: candidate.staffId,
    employeeId: candidate.employeeId,
    name: candidate.name,
    workload: candidate.workload,
    reason: rankReason(candidate, now, env.timeZone),
  }))
  return Response.json({ docs })
}
