import type { PayloadRequest } from 'payload'
import { has } from '@/domain/actor'
import { rankCandidates, rankReason } from '@/domain/assignment'
import { notFound, notPermitted } from '@/domain/violations'
import { nowOf, requireActor } from '@/hooks/actor'
import { candidatesFor } from '@/hooks/tickets/facts'
import { isUuid } from '@/hooks/uuid'
import { reading } from '@/server/database'
import { env } from '@/server/env'

/** `GET /api/tickets/:id/suitable-staff`: who could take it, best first, and why they stand there. */
export async function suitableStaff(req: PayloadRequest): Promise<Response> {
  const actor = await requireActor(req)
  if (!has(actor, 'tickets.assign'))
    throw notPermitted('Only those who assign tickets are shown suitable staff.')
  const id = req.routeParams?.id
  if (!isUuid(id)) throw notFound()
  const ticket = await req.payload.findByID({
    collection: 'tickets',
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!ticket) throw notFound()
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
