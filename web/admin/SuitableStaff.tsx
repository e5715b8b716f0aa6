import type { RelationshipFieldServerProps } from 'payload'
import { has } from '@/domain/actor'
import { rankCandidates, rankReason } from '@/domain/assignment'
import { isOpen } from '@/domain/tickets/words'
import { nowOf, requireActor } from '@/hooks/actor'
import { candidatesFor } from '@/hooks/tickets/facts'
import { reading } from '@/server/database'
import { env } from '@/server/env'
import { Suggestions } from './Suggestions'

/** Under the assignee: who could take this ticket, best first, with what they carry and why they stand there. */
export async function SuitableStaff({ id, data, path, req }: RelationshipFieldServerProps) {
  const actor = await requireActor(req)
  const category = data?.category as string | { id: string } | undefined
  if (!id || !category || !isOpen(data.status) || !has(actor, 'tickets.assign')) return null
  const categoryId = typeof category === 'object' ? category.id : category
  const now = nowOf(req)
  const candidates = await candidatesFor(await reading(req), categoryId)
  const suggestions = rankCandidates(candidates, now, env.timeZone).map((candidate) => ({
    id: candidate.staffId,
    name: candidate.name,
    employeeId: candidate.employeeId,
    reason: rankReason(candidate, now, env.timeZone),
  }))
  return <Suggestions path={path} suggestions={suggestions} />
}
