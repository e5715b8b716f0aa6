import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson } from '@/domain/actor'
import { reportsAbout } from '@/hooks/moderation/about-own'

/**
 * The committee's and the administrator's; for none of them the records of reports about what is their own, as `reportQuery` has
 * it of the reports: each names who made it.
 */
export async function auditQuery(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  if (!has(actor, 'admin') && !has(actor, 'committee')) return false
  if (!isPerson(actor)) return true
  const own = await reportsAbout(req, actor.userId)
  if (own.length === 0) return true
  return { or: [{ subject: { not_equals: 'reports' } }, { subjectId: { not_in: own } }] }
}
