import type { Endpoint, PayloadRequest } from 'payload'
import { hiddenContact } from '@/domain/people/register'
import { actorOf } from '@/hooks/actor'
import { addMember } from '@/hooks/people/add-member'
import { withdrawMember } from '@/hooks/people/withdraw-member'

const CREATED = 201

/** `POST /api/residents/household`: an owner adds a tenant or somebody of the family, for the committee to verify. */
async function add(req: PayloadRequest): Promise<Response> {
  const body = (await req.json?.().catch(() => null)) as unknown
  const doc = await addMember(req, body && typeof body === 'object' ? (body as Record<string, unknown>) : {})
  const actor = await actorOf(req)
  const hidden = actor ? hiddenContact(actor, doc.id, false) : []
  const shown = { ...doc, ...Object.fromEntries(hidden.map((field) => [field, null])) }
  return Response.json({ doc: shown, message: 'They wait for the committee.' }, { status: CREATED })
}

/** `DELETE /api/residents/household/:id`: takes back whom the committee has not verified. */
async function withdraw(req: PayloadRequest): Promise<Response> {
  await withdrawMember(req, req.routeParams?.id)
  return Response.json({ message: 'They are no longer waiting.' })
}

export const householdEndpoints: Endpoint[] = [
  { path: '/household', method: 'post', handler: add },
  { path: '/household/:id', method: 'delete', handler: withdraw },
]
