import type { PayloadRequest, Where } from 'payload'
import { type Actor, has, isPerson, moderates } from '@/domain/actor'
import { audiencesOf } from '@/domain/documents/readers'
import { residentTypeOf } from '@/hooks/people/resident-type'

/** Who writes and replaces documents: the committee, the administrator, and whoever announces. */
export function keepsDocuments(actor: Actor): boolean {
  return !isPerson(actor) || moderates(actor) || has(actor, 'announce')
}

/** The documents of the audiences that somebody belongs to. */
export async function documentQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  return { audience: { in: audiencesOf(actor, await residentTypeOf(req, actor)) } }
}

/** The versions of the documents that one sees. */
export async function versionQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  return { 'document.audience': { in: audiencesOf(actor, await residentTypeOf(req, actor)) } }
}
