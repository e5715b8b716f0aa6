import type { PayloadRequest, Where } from 'payload'
import { type Actor, isPerson, moderates } from '@/domain/actor'
import { audiencesOf, keepsDocuments, ownDocumentsOf } from '@/domain/documents/readers'
import { residentTypeOf } from '@/hooks/people/resident-type'

/** The documents of the audiences that somebody belongs to, and their own. `prefix` leads to the document. */
export async function documentQuery(actor: Actor, req: PayloadRequest, prefix = ''): Promise<true | Where> {
  if (!isPerson(actor) || moderates(actor)) return true
  const audiences = audiencesOf(actor, await residentTypeOf(req, actor))
  const seen: Where = { [`${prefix}audience`]: { in: audiences } }
  const own = ownDocumentsOf(actor)
  return own ? { or: [seen, { [`${prefix}author`]: { equals: own } }] } : seen
}

/** The documents that somebody changes: of those who keep them, each what they see. */
export async function keptQuery(actor: Actor, req: PayloadRequest): Promise<boolean | Where> {
  return keepsDocuments(actor) ? documentQuery(actor, req) : false
}

/** The versions of the documents that one sees. */
export function versionQuery(actor: Actor, req: PayloadRequest): Promise<true | Where> {
  return documentQuery(actor, req, 'document.')
}
