import type { Endpoint, PayloadRequest } from 'payload'
import { invalid } from '@/domain/violations'
import { requireActor } from '@/hooks/actor'
import { requireChaser } from '@/hooks/announcements/overseen'
import { reachOf } from '@/hooks/announcements/reach'
import { remindUnread } from '@/hooks/announcements/remind'
import { TOLD_MAX, tellInPerson } from '@/hooks/announcements/tell-in-person'
import { withTransaction } from '@/server/database'

/** `GET /api/announcements/:id/reach`: who was told, who has read, which flats nobody has reached (contract §5). */
async function reach(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  return Response.json(await reachOf(req, req.routeParams?.id))
}

/** `POST /api/announcements/:id/remind`: the next channel up for everybody who has not read it. */
async function remind(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  return Response.json(await withTransaction(req.payload, req, () => remindUnread(req, id)))
}

/** `POST /api/announcements/:id/told {users}`: they were told in person, each answered for by itself. */
async function told(req: PayloadRequest): Promise<Response> {
  await requireActor(req)
  const id = req.routeParams?.id
  await requireChaser(req, id)
  const users = usersIn(await req.json?.())
  return Response.json({ results: await tellInPerson(req, id, users) })
}

/** @throws RuleViolation 400 on `users`. */
function usersIn(body: unknown): string[] {
  const { users } = (body && typeof body === 'object' ? body : {}) as { users?: unknown }
  const isList = Array.isArray(users) && users.length > 0 && users.length <= TOLD_MAX
  if (isList && users.every((user) => typeof user === 'string')) return users
  throw invalid([{ field: 'users', message: `users is a list of 1 to ${TOLD_MAX} ids of accounts.` }])
}

export const reachEndpoints: Endpoint[] = [
  { path: '/:id/reach', method: 'get', handler: reach },
  { path: '/:id/remind', method: 'post', handler: remind },
  { path: '/:id/told', method: 'post', handler: told },
]
